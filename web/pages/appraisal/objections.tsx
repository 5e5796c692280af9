import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber, Segmented, Select, Tag } from 'antd'
import { useState } from 'react'
import * as z from 'zod'
import type { ObjectionView } from '#appraisal/contract.ts'
import { appraisal } from '#web/api.ts'
import { FormDrawer } from '#web/parts/form-drawer.tsx'
import { problemsOf } from '#web/parts/form-values.ts'
import { PlainTable } from '#web/parts/plain-table.tsx'
import { Load, Nothing } from '#web/parts/states.tsx'
import { useCan } from '#web/session.tsx'
import { timeOf } from '#web/time.ts'

const stateNames = { open: '待决定', upheld: '支持', rejected: '不支持' } as const

/** Objections to the scores of a month, and their decision by somebody else. */
export function Objections({ month }: { month: string }) {
  const can = useCan()
  const [deciding, setDeciding] = useState<ObjectionView>()
  const query = useQuery({
    queryKey: ['appraisal', 'objections', month],
    queryFn: () => appraisal.objections({ month }),
  })
  return (
    <Load query={query}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Nothing words="本月没有异议" hint="定分后，村社和部门可在得分表中点开某一项提出。" />
        ) : (
          <>
            <PlainTable
              label="异议"
              rows={rows}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'what',
                  title: '对象与项目',
                  width: 170,
                  show: ({ subjectName, itemName }) => `${subjectName}：${itemName}`,
                },
                { key: 'why', title: '理由与证据', show: (row) => <Why row={row} /> },
                { key: 'by', title: '提出', width: 130, show: ({ by, at }) => `${by} ${timeOf(at)}` },
                {
                  key: 'state',
                  title: '决定',
                  show: (row) =>
                    row.state === 'open' && can('appraisal.decide') && !row.mine ? (
                      <Button size="small" onClick={() => setDeciding(row)}>
                        作决定
                      </Button>
                    ) : (
                      <Outcome row={row} />
                    ),
                },
              ]}
            />
            {deciding && <DecideForm row={deciding} onClose={() => setDeciding(undefined)} />}
          </>
        )
      }
    </Load>
  )
}

function Why({ row: { reason, evidence, numbers } }: { row: ObjectionView }) {
  return (
    <>
      {reason}
      <div className="hint">证据：{evidence}</div>
      {numbers.length > 0 && <div className="hint">所指：{numbers.join('、')}</div>}
    </>
  )
}

function Outcome({ row }: { row: ObjectionView }) {
  return (
    <>
      <Tag color={row.state === 'upheld' ? 'green' : undefined}>{stateNames[row.state]}</Tag>
      {row.words}
      {row.totals && (
        <div className="hint">
          总分由 {row.totals.before ?? '—'} 更正为 {row.totals.after ?? '—'}
          {row.excluded && row.excluded.length > 0 && `；不计 ${row.excluded.join('、')}`}
          {row.residents !== null && `；人口按 ${row.residents} 人`}
        </div>
      )}
      {row.decidedBy && row.decidedAt && (
        <div className="hint">
          {row.decidedBy} {timeOf(row.decidedAt)}
        </div>
      )}
    </>
  )
}

const content = z.object({
  outcome: z.enum(['upheld', 'rejected'], '请选择是否支持'),
  words: z.string('请写明决定的理由').trim().min(2, '请写明决定的理由'),
  exclude: z.array(z.string()).default([]),
  residents: z.number().int().positive().nullish(),
})

function DecideForm({ row, onClose }: { row: ObjectionView; onClose: () => void }) {
  return (
    <FormDrawer
      title={`决定异议：${row.subjectName}，${row.itemName}`}
      okText="决定"
      done="已决定"
      stale={[['appraisal']]}
      initial={{ outcome: 'upheld', exclude: row.numbers }}
      check={(values) => problemsOf(content, values)}
      send={(values) => {
        const { outcome, words, exclude, residents } = content.parse(values)
        const upheld = outcome === 'upheld'
        return appraisal.decide({
          ...{ id: row.id, outcome, words, exclude: upheld ? exclude : [] },
          ...(upheld && residents ? { residents } : {}),
        })
      }}
      onClose={onClose}
      note="不直接改分：写明哪些记录不计、人口应为多少，由系统重算；原分与更正都留着。"
    >
      <Why row={row} />
      <Form.Item name="outcome" label="决定" required>
        <Segmented
          options={[
            { value: 'upheld', label: '支持' },
            { value: 'rejected', label: '不支持' },
          ]}
        />
      </Form.Item>
      <Form.Item name="words" label="决定的理由" required>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
      <Form.Item name="exclude" label="不计入的事项编号（支持时）">
        <Select mode="tags" open={false} aria-label="不计入的事项编号" />
      </Form.Item>
      <Form.Item name="residents" label="应有人口（支持时，人口有误才填）">
        <InputNumber min={1} precision={0} suffix="人" />
      </Form.Item>
    </FormDrawer>
  )
}
