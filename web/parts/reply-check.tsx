import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Form, Tag } from 'antd'
import { useState } from 'react'
import { isOpenReply, type ReplyStep } from '#analysis/replies/reply-steps.ts'
import type { ReplyCheckedView } from '#analysis/replies-contract.ts'
import { isRecord } from '#procedures/forms.ts'
import { replies } from '#web/api.ts'
import { useSettled } from '#web/settled.ts'
import './reply-check.css'

type Finding = ReplyCheckedView['findings'][number]
type Props = {
  matter: string
  step: string
  reply: ReplyStep /** Where the step's form lies in the sheet. */
  base: string
}

const leastToCheck = 6
const shownAtFirst = 5
const severities = {
  problem: { name: '问题', color: 'red' },
  doubt: { name: '存疑', color: 'gold' },
  hint: { name: '提示', color: 'default' },
} as const

/** What the house finds in a reply while it is typed. It advises; sending is the handler's to decide. */
export function ReplyCheck({ matter, step, reply, base }: Props) {
  const values: unknown = Form.useWatch(base)
  const form = isRecord(values) ? values : {}
  const written = form[reply.field]
  const text = typeof written === 'string' ? written : ''
  const settled = useSettled(text, 500)
  const open = isOpenReply(reply, form)
  const { data } = useQuery({
    queryKey: ['reply-check', matter, step, open, settled],
    queryFn: () => replies.check({ matter, step, text: settled, open }),
    enabled: settled.trim().length >= leastToCheck,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    gcTime: 30_000,
    retry: false,
  })
  if (!data || settled.trim().length < leastToCheck) return null
  return <Checked checked={data} text={text} field={`${base}_${reply.field}`} />
}

function Checked({ checked, text, field }: { checked: ReplyCheckedView; text: string; field: string }) {
  const [all, setAll] = useState(false)
  const { score, doubtful, findings } = checked
  const shown = all ? findings : findings.slice(0, shownAtFirst)
  return (
    <section className={doubtful ? 'reply-check doubtful field-wide' : 'reply-check field-wide'} aria-label="答复质量">
      <div className="reply-check-head" aria-live="polite">
        <strong>答复质量 {score} 分</strong>
        <span className="hint">
          {doubtful
            ? `低于${checked.doubtBelow}分，建议修改后再发`
            : findings.length > 0
              ? `另有${findings.length}处请看一眼`
              : '未见问题'}
          ；仅供参考，不影响提交
        </span>
      </div>
      {findings.length > 0 && (
        <ul>
          {shown.map((finding) => (
            <FindingLine
              key={`${finding.kind} ${finding.words} ${finding.span?.start ?? ''}`}
              finding={finding}
              text={text}
              field={field}
            />
          ))}
        </ul>
      )}
      {findings.length > shown.length && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          其余 {findings.length - shown.length} 条
        </Button>
      )}
    </section>
  )
}

function FindingLine({ finding, text, field }: { finding: Finding; text: string; field: string }) {
  const { severity, words, basis, span } = finding
  const { name, color } = severities[severity]
  return (
    <li>
      <Tag color={color}>{name}</Tag>
      {words}
      {span && span.end <= text.length && <Passage text={text} span={span} field={field} />}
      <div className="hint">{basis}</div>
    </li>
  )
}

const around = 10
const passageMost = 40

/** The passage within a few characters of the text; a press selects it in the field. */
function Passage({ text, span, field }: { text: string; span: { start: number; end: number }; field: string }) {
  const select = () => {
    const box = document.getElementById(field)
    if (!(box instanceof HTMLTextAreaElement)) return
    box.focus()
    box.setSelectionRange(span.start, span.end)
  }
  const end = Math.min(span.end, span.start + passageMost)
  return (
    <div>
      <Button type="link" size="small" onClick={select} title="在原文中选中">
        <span>
          …{text.slice(Math.max(0, span.start - around), span.start)}
          <mark>{text.slice(span.start, end)}</mark>
          {end < span.end ? '…' : text.slice(end, end + around)}…
        </span>
      </Button>
    </div>
  )
}
