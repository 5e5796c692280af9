import { Form, Input, Radio } from 'antd'
import * as z from 'zod'
import type { BoardRow } from '#dispatch/contract.ts'
import type { MatterPage } from '#matters/contract.ts'
import { dispatch, matters } from '#web/api.ts'
import { ActDrawer } from '#web/pages/matter/act-drawer.tsx'
import { problemsOf } from '#web/parts/form-values.ts'
import { PersonPicker } from '#web/parts/pickers.tsx'
import { useProposals } from './use-board.ts'

const reason = z.string({ error: '请填写理由' }).trim().min(2, '请填写理由，至少两个字').max(500)
const content = z.discriminatedUnion('way', [
  z.object({ way: z.literal('give'), account: z.string({ error: '请选择改派给谁' }).min(1, '请选择改派给谁'), reason }),
  z.object({ way: z.literal('rework'), reason }),
  z.object({ way: z.literal('denyObjection'), reason }),
])

const ways = {
  give: '改派给别人',
  rework: '退回承办人，重新处置',
  denyObjection: '驳回说明，仍由原承办人办理',
} as const
const steps = ['rework', 'denyObjection'] as const

type Props = {
  incident: BoardRow
  page: MatterPage
  /** Whom a digit named. */
  account?: string
  onClose: () => void
}

/** R: another person, or back to the one who had it; always with the reason, which stays in the ledger. */
export function ReturnSheet({ incident, page, account, onClose }: Props) {
  const { data } = useProposals(incident.row.id)
  const open = steps.filter((step) => page.steps.some(({ id, mine }) => id === step && mine))
  const offered = (['give', ...open] as const).map((value) => ({ value, label: ways[value] }))
  const proposed = data?.proposals.slice(0, 6).map(({ account: value, person, reasons }) => ({
    value,
    label: `${person}（${reasons.join('，')}）`,
  }))
  return (
    <ActDrawer
      page={page}
      title={`改派、退回：${incident.row.title}`}
      done="已改派或退回"
      size={560}
      initial={{ way: 'give', account }}
      check={(values) => problemsOf(content, values)}
      send={(base, values) => {
        const given = content.parse(values)
        return given.way === 'give'
          ? dispatch.giveOut({ ...base, account: given.account, note: given.reason })
          : matters.step({ ...base, step: given.way, form: { reason: given.reason } })
      }}
      onClose={onClose}
    >
      <Form.Item name="way" label="怎么办" hidden={offered.length === 1}>
        <Radio.Group options={offered} />
      </Form.Item>
      <Form.Item noStyle dependencies={['way']}>
        {({ getFieldValue }) =>
          getFieldValue('way') === 'give' && (
            <>
              <Form.Item name="account" label="改派给" required>
                <PersonPicker />
              </Form.Item>
              {proposed && proposed.length > 0 && (
                <Form.Item name="account" label="按远近和手上任务提出">
                  <Radio.Group className="return-proposed" options={proposed} />
                </Form.Item>
              )}
            </>
          )
        }
      </Form.Item>
      <Form.Item name="reason" label="理由" required>
        <Input.TextArea autoFocus autoSize={{ minRows: 3, maxRows: 8 }} maxLength={500} />
      </Form.Item>
    </ActDrawer>
  )
}
