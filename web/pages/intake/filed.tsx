import { PrinterOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Result, Space } from 'antd'
import { paperUrl } from '#web/api.ts'
import { useKeys } from '#web/keys.ts'
import { matterPath } from '#web/page-search.ts'
import { Light } from '#web/parts/light.tsx'
import { Load } from '#web/parts/states.tsx'
import { useMatter } from '#web/queries.ts'
import { dueTextOf } from '#web/time.ts'

type Done = { id: string; number: string; linkRefused?: string }

/** Filed: the number to tell the citizen, the dates that now run, the receipt, the next one. */
export function Filed({ done, onNext }: { done: Done; onNext: () => void }) {
  useKeys((key) => {
    if (key !== 'n') return false
    onNext()
    return true
  })
  return (
    <Result
      status="success"
      title={<h1 className="filed-number">{done.number}</h1>}
      subTitle="已立件，请把编号告诉群众，可凭编号查询。"
      extra={
        <Space wrap>
          <Button type="primary" autoFocus onClick={onNext}>
            下一件（n）
          </Button>
          <Button icon={<PrinterOutlined />} href={paperUrl(done.id, 'sheet')} download>
            打印受理单
          </Button>
          <Link to={matterPath(done.id)}>打开事项</Link>
        </Space>
      }
    >
      {done.linkRefused && <Alert type="warning" showIcon title={`已立件，但没有关联成功：${done.linkRefused}`} />}
      <Dates id={done.id} />
    </Result>
  )
}

function Dates({ id }: { id: string }) {
  const matter = useMatter(id)
  return (
    <Load query={matter} rows={3}>
      {({ clocks, row }) => (
        <div className="filed-dates">
          <p>{row.title}</p>
          {clocks.length === 0 && <p className="hint">立件时还没有开始计时的期限。</p>}
          <ul>
            {clocks.map((clock) => (
              <li key={`${clock.key}-${clock.occurrence}`}>
                <span>{clock.name}</span>
                <strong>{dueTextOf(clock.dueOn, clock.dueAt)}</strong>
                <Light light={clock.light} left={clock.leftWords} />
                {clock.provisional && <span className="hint">暂定，放假安排公布后重算</span>}
                <span className="hint">{clock.basis}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Load>
  )
}
