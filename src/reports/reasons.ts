import { linkNames, wordsOf } from '#matters/describe.ts'
import type { MatterEvent } from '#matters/event.ts'
import { foldMatter, type Matter } from '#matters/state.ts'
import { commonIntake } from '#procedures/common.ts'
import type { Procedure } from '#procedures/define.ts'
import { type FormField, formFields, isRecord } from '#procedures/forms.ts'
import { type Register, registerFields } from '#registry/define.ts'
import { changedKeys, type EntryContent } from '#registry/entry.ts'

/** What happened to a record after signing, in words, and when. */
export type Reason = { words: string; at: string }

/** True for what corrects a record rather than carries its handling on. */
export function isCorrection({ kind }: Pick<MatterEvent, 'kind'>): boolean {
  return kind === 'edited' || kind === 'withdrawn' || kind === 'linked' || kind === 'unlinked'
}

/** Why a matter counts otherwise: its events after `position`, corrections with old and new values. */
export function reasonsOf(procedure: Procedure, events: readonly MatterEvent[], position: number): Reason[] {
  return events
    .filter((event) => event.position > position && event.kind !== 'rung')
    .flatMap((event) => {
      const words = wordsFor(procedure, event, events)
      return words === undefined ? [] : [{ words, at: event.at }]
    })
}

function wordsFor(procedure: Procedure, event: MatterEvent, events: readonly MatterEvent[]): string | undefined {
  switch (event.kind) {
    case 'filed':
      return '签发后补录'
    case 'edited': {
      const before = foldMatter(procedure, events.slice(0, event.position - 1))
      const after = foldMatter(procedure, events.slice(0, event.position))
      const changes = before && after ? editedWords(procedure, before, after) : ''
      return `登记更正：${changes === '' ? '' : `${changes}；`}理由：${event.body.reason}`
    }
    case 'withdrawn':
      return `撤销：${event.body.reason}`
    case 'linked':
      return `关联：${linkNames[event.body.kind]?.[event.body.direction] ?? event.body.kind}另一事项`
    case 'unlinked':
      return `解除关联：${event.body.reason}`
    case 'step': {
      const closedBefore = foldMatter(procedure, events.slice(0, event.position - 1))?.closedAt !== undefined
      const closedAfter = foldMatter(procedure, events.slice(0, event.position))?.closedAt !== undefined
      const name = procedure.steps[event.body.step]?.name ?? event.body.step
      return closedBefore && !closedAfter ? `办结后重新办理：「${name}」` : `后续办理：「${name}」`
    }
    default:
      return undefined
  }
}

const head = commonIntake.pick({ title: true, detail: true, place: true, village: true, grid: true })

function editedWords(procedure: Procedure, before: Matter, after: Matter): string {
  return [
    ...differences(formFields(head), { ...before }, { ...after }),
    ...differences(formFields(procedure.intake), before.intake, after.intake),
    ...(JSON.stringify(before.people) === JSON.stringify(after.people) ? [] : ['当事人已更正']),
  ].join('，')
}

/** 「村社」由「甲」改为「乙」; long and personal fields only by name. */
function differences(
  fields: readonly FormField[],
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): string[] {
  return fields.flatMap((field) => {
    const [one, other] = [before[field.key], after[field.key]]
    if (JSON.stringify(one) === JSON.stringify(other)) return []
    const hidden =
      field.personal !== undefined || field.type === 'long' || field.type === 'list' || field.type === 'group'
    if (hidden) return [`「${field.title}」已更正`]
    return [`「${field.title}」由「${valueWords(field, one)}」改为「${valueWords(field, other)}」`]
  })
}

function valueWords(field: FormField, value: unknown): string {
  return wordsOf([field], { [field.key]: value })[0]?.value ?? '空'
}

/** How an entry of a register differs from what it was when signed; both as stored, personal fields sealed. */
export function entryWords(register: Register, before: unknown, after: unknown): string {
  const [one, other] = [contentOf(before), contentOf(after)]
  if (!one || !other) return '清单条目变更'
  const keys = changedKeys(one, other)
  const heads: FormField[] = [
    { key: 'code', title: register.code.title, type: 'text', required: true },
    { key: 'name', title: register.nameTitle, type: 'text', required: true },
    { key: 'validFrom', title: '起始日期', type: 'date', required: true },
    { key: 'validUntil', title: '终止日期', type: 'date', required: false },
  ]
  // 个人信息每次存入都重新加密，密文不同不等于内容不同。
  const fields = [...heads, ...registerFields(register)].filter(
    ({ key, personal }) => keys.includes(key) && personal === undefined,
  )
  const flat = ({ data, ...rest }: EntryContent) => ({ ...data, ...rest })
  const words = differences(fields, flat(one), flat(other)).join('，')
  return `清单条目变更：${words === '' ? '内容有改动' : words}`
}

function contentOf(value: unknown): EntryContent | undefined {
  if (!isRecord(value)) return undefined
  const { code, name, data, validFrom, validUntil } = value
  if (typeof code !== 'string' || typeof name !== 'string' || typeof validFrom !== 'string' || !isRecord(data))
    return undefined
  return { code, name, data, validFrom, validUntil: typeof validUntil === 'string' ? validUntil : null }
}
