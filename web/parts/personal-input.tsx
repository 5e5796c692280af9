import { Input } from 'antd'
import { checkCreditCode, checkIdCard, checkPhone } from '#access/identifiers.ts'
import { dayOf } from '#calendar/date.ts'
import type { PersonalKind } from '#procedures/common.ts'
import { present } from '#web/time.ts'

export type Verdict = { status: 'success' | 'warning'; words: string }

/** What the digits say while they are typed: the check digit of an identity number, the shape of a telephone. */
export function judge(kind: PersonalKind | undefined, text: string): Verdict | undefined {
  const given = text.trim()
  if (given === '') return undefined
  if (kind === 'phone') {
    if (given.length < 5) return undefined
    const phone = checkPhone(given)
    return phone.ok ? { status: 'success', words: '号码格式正确' } : { status: 'warning', words: phone.reason }
  }
  return kind === 'id' ? judgeId(given) : undefined
}

function judgeId(given: string): Verdict | undefined {
  if (given.length < 15) return undefined
  const card = checkIdCard(given, dayOf(present()))
  if (card.ok) {
    const words = `校验正确：${card.birth} 出生，${card.sex === 'male' ? '男' : '女'}`
    return card.warning ? { status: 'warning', words: card.warning } : { status: 'success', words }
  }
  const code = checkCreditCode(given)
  return code.ok ? { status: 'success', words: '统一社会信用代码校验正确' } : { status: 'warning', words: card.reason }
}

const hints: Record<PersonalKind, string> = {
  name: '',
  phone: '手机或带区号的固定电话',
  id: '身份证号或统一社会信用代码',
  address: '',
}

type Props = { id?: string; kind: PersonalKind; value?: string; onChange?: (value: string) => void; disabled?: boolean }

/** A personal field with its live check; the check warns and never forbids: papers of other places exist. */
export function PersonalInput({ kind, value = '', onChange, ...rest }: Props) {
  const verdict = judge(kind, value)
  return (
    <>
      <Input
        {...rest}
        value={value}
        autoComplete="off"
        placeholder={hints[kind]}
        status={verdict?.status === 'warning' ? 'warning' : undefined}
        onChange={(event) => onChange?.(event.target.value)}
      />
      <div className={`verdict verdict-${verdict?.status ?? 'none'}`} aria-live="polite">
        {verdict?.words}
      </div>
    </>
  )
}
