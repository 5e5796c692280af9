import { Form, Input, Radio } from 'antd'
import type { AnsweredRow } from '#exchange/contract.ts'
import { exchangeContract } from '#exchange/contract.ts'
import { answerNames } from '#exchange/difference.ts'
import { exchange } from '#web/api.ts'
import { FormDrawer } from '#web/parts/form-drawer.tsx'
import { problemsOf, tidyForm } from '#web/parts/form-values.ts'

type Props = {
  id: string
  lines: readonly number[]
  /** The one difference that is answered; absent for several. */
  only: AnsweredRow | undefined
  onDone: () => void
  onClose: () => void
}

const { input } = exchangeContract.answer

/** Which side holds, and why. */
export function AnswerForm({ id, lines, only, onDone, onClose }: Props) {
  const given = (content: Record<string, unknown>) => ({ ...tidyForm(content), id, lines: [...lines] })
  return (
    <FormDrawer
      title={
        only
          ? `答复：${only.key || '无编号'}${only.field === '' ? '' : `「${only.field}」`}`
          : `答复所选 ${lines.length} 项差异`
      }
      note={only && `本地：${only.ours || '—'}；上级：${only.theirs || '—'}`}
      done="已答复"
      stale={[
        ['exchange', 'comparison', id],
        ['exchange', 'comparisons'],
      ]}
      size={520}
      initial={only?.answer ? { answer: only.answer.answer, reason: only.answer.reason } : {}}
      check={(content) => problemsOf(input, given(content))}
      send={async (content) => {
        await exchange.answer(input.parse(given(content)))
        onDone()
      }}
      onClose={onClose}
    >
      <Form.Item name="answer" label="答复" required>
        <Radio.Group options={Object.entries(answerNames).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="reason" label="理由" required>
        <Input.TextArea rows={4} maxLength={500} placeholder="核实的情况、依据，或者已在哪一方更正" />
      </Form.Item>
    </FormDrawer>
  )
}
