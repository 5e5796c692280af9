import { CheckCircleOutlined, LockOutlined } from '@ant-design/icons'
import { Alert, Button, Popconfirm, Space, Tag } from 'antd'
import type { MonthView, Verified } from '#appraisal/contract.ts'
import { versionName } from '#appraisal/formula.ts'
import { appraisal } from '#web/api.ts'
import { Problem } from '#web/parts/states.tsx'
import { useChange } from '#web/parts/use-change.ts'
import { useCan } from '#web/session.tsx'
import { timeOf } from '#web/time.ts'

const stale = [['appraisal']]

/** Whether the month is settled, and what can be done: settle it, or compute it again from its records. */
export function SettleBar({ view }: { view: MonthView }) {
  const can = useCan()
  const { month, state, ready } = view
  const settle = useChange(() => appraisal.settle({ month }), stale, '已定分，取数与记录已固定')
  const verify = useChange(() => appraisal.verify({ month }), [])
  return (
    <>
      <div className="appraisal-state">
        <Tag icon={state === 'settled' ? <LockOutlined /> : undefined} color={state === 'settled' ? 'blue' : 'default'}>
          {state === 'settled' ? '已定分' : '试算，未定分'}
        </Tag>
        <span className="hint">
          取数于 {timeOf(view.asOf)}；目标
          {view.planRevision === 0 ? '未设定（按上年减一成试算）' : `第 ${view.planRevision} 稿`}
          ，基准年 {view.plan.baseYear}；计分办法{versionName(view.formulaVersion)}
          {view.objectUntil && `；异议期至 ${view.objectUntil}`}
        </span>
        {can('appraisal.write') && (
          <Space>
            {state === 'live' && (
              <Popconfirm
                title="定分后取数、记录、办法和目标一并固定，只能凭异议更正。"
                onConfirm={() => settle.mutate(undefined)}
                okText="定分"
                disabled={!ready}
              >
                <Button
                  type="primary"
                  size="small"
                  disabled={!ready}
                  loading={settle.isPending}
                  title={ready ? undefined : '月份过完并设定目标后才能定分'}
                >
                  定分
                </Button>
              </Popconfirm>
            )}
            {state === 'settled' && (
              <Button
                size="small"
                icon={<CheckCircleOutlined />}
                loading={verify.isPending}
                onClick={() => verify.mutate(undefined)}
              >
                复算
              </Button>
            )}
          </Space>
        )}
      </div>
      {settle.error !== null && <Problem error={settle.error} />}
      {verify.error !== null && <Problem error={verify.error} />}
      {verify.data && <VerifyNote found={verify.data} view={view} />}
    </>
  )
}

function VerifyNote({ found: { scores, broken, moved }, view }: { found: Verified; view: MonthView }) {
  const itemName = (id: string) => view.formula.items.find((one) => one.id === id)?.name ?? id
  return (
    <Alert
      className="appraisal-verify"
      type={broken.length > 0 ? 'error' : 'success'}
      showIcon
      closable
      title={
        broken.length > 0
          ? `复算 ${scores} 份得分，${broken.length} 份与所存记录不符`
          : `由逐条记录复算 ${scores} 份得分，全部相符`
      }
      description={
        <ul>
          {broken.map(({ subject, words }) => (
            <li key={subject}>
              {subject}：{words}
            </li>
          ))}
          {moved.map(({ subject, item, settled, now }) => (
            <li key={`${subject} ${item}`}>
              {subject}“{itemName(item)}”：定分时 {settled ?? '—'}，现在台账为 {now ?? '—'}（已定的分不变）
            </li>
          ))}
        </ul>
      }
    />
  )
}
