import { dayOf, formatDay } from '#calendar/date.ts'
import type { PersonalKind } from '#procedures/common.ts'
import type { Procedure } from '#procedures/define.ts'
import { type FormField, formFields, isRecord, mapPersonalFields } from '#procedures/forms.ts'
import type { EventView } from './contract.ts'
import type { MatterEvent } from './event.ts'

type Words = EventView['words']
type Mask = (kind: PersonalKind, text: string) => string

export const linkNames: Record<string, { from: string; to: string }> = {
  'repeat-of': { from: '重复件，原件为', to: '有重复件' },
  'merged-into': { from: '已并入', to: '合并来件' },
  'transferred-to': { from: '已转为', to: '转自' },
  'derived-from': { from: '由其派生', to: '派生出' },
}

const rungNames: Record<string, string> = { warn: '预警提醒', due: '到期提醒', escalate: '逾期上报' }

/** The name of an account or a unit by its code; the code where there is none. */
export type NameOf = (code: string) => string

/** A ledger line in words, as the timeline and the printed sheet show it; personal fields masked. */
export function describeEvent(
  procedure: Procedure,
  event: MatterEvent,
  mask: Mask,
  nameOf: NameOf = (code) => code,
): Omit<EventView, 'actorName'> {
  const { name, words } = nameAndWords(procedure, event, mask, nameOf)
  return {
    position: event.position,
    kind: event.kind,
    name,
    at: event.at,
    happenedAt: event.happenedAt,
    actor: event.actor,
    automatic: event.kind === 'rung' || event.actor === 'system',
    words,
    papers:
      event.kind === 'step'
        ? event.body.papers.map(({ name: paper, attachment }) => ({ name: paper, attachment }))
        : [],
  }
}

function nameAndWords(
  procedure: Procedure,
  event: MatterEvent,
  mask: Mask,
  nameOf: NameOf,
): { name: string; words: Words } {
  switch (event.kind) {
    case 'filed':
      return { name: '登记', words: [] }
    case 'step': {
      const step = procedure.steps[event.body.step]
      const form = step?.form ? wordsOf(formFields(step.form), mapPersonalFields(step.form, event.body.form, mask)) : []
      const handed = handedTo(event.body, nameOf)
      return {
        name: step?.name ?? event.body.step,
        words: [...form, ...handed, ...noteWords(event.body.note)],
      }
    }
    case 'assigned':
      return {
        name: '分派',
        words: [...handedTo(event.body, nameOf), ...noteWords(event.body.note)],
      }
    case 'signed':
      return { name: '签收', words: [] }
    case 'noted':
      return { name: '备注', words: [{ title: '内容', value: event.body.words }] }
    case 'edited':
      return { name: '更正登记内容', words: [{ title: '原因', value: event.body.reason }] }
    case 'attached':
      return { name: '上传材料', words: [{ title: '材料', value: event.body.name }] }
    case 'linked':
      return {
        name: `关联：${linkNames[event.body.kind]?.[event.body.direction] ?? ''}`,
        words: noteWords(event.body.note),
      }
    case 'unlinked':
      return { name: '解除关联', words: [{ title: '原因', value: event.body.reason }] }
    case 'supervised':
      return { name: event.body.kind === 'urge' ? '催办' : '督办', words: [{ title: '意见', value: event.body.words }] }
    case 'rung':
      return {
        name: `${rungNames[event.body.kind] ?? '提醒'}${event.body.kind === 'escalate' ? `（第${event.body.level}级）` : ''}：${procedure.deadlines[event.body.key]?.name ?? event.body.key}`,
        words: [
          { title: '应提醒时间', value: clock(event.body.dueAt) },
          ...(event.body.caughtUp ? [{ title: '实际提醒时间', value: `${clock(event.at)}（停机后补发）` }] : []),
        ],
      }
    case 'withdrawn':
      return { name: '撤销', words: [{ title: '原因', value: event.body.reason }] }
  }
}

function handedTo(to: { unit?: string; assignee?: string }, nameOf: NameOf): Words {
  const names = [to.unit, to.assignee].flatMap((code) => (code === undefined ? [] : [nameOf(code)]))
  return names.length > 0 ? [{ title: '交由', value: names.join(' ') }] : []
}

function noteWords(note: string | undefined): Words {
  return note === undefined ? [] : [{ title: '意见', value: note }]
}

/** '2026年9月1日 09:00' in Asia/Shanghai. */
export function clock(at: MatterEvent['at']): string {
  const minutes = Math.floor((Date.parse(at) / 60_000 + 480) % 1440)
  return `${formatDay(dayOf(at))} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** The filled-in fields of a form as title and words; empty ones are left out. */
export function wordsOf(fields: readonly FormField[], form: Record<string, unknown>): Words {
  return fields.flatMap((field) => {
    const value = field.device === 'kept' ? '' : valueWords(field, form[field.key])
    return value === '' ? [] : [{ title: field.title, value }]
  })
}

function valueWords(field: FormField, value: unknown): string {
  if (value === undefined || value === null || value === '') return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (field.choices) return field.choices.find((choice) => choice.value === value)?.name ?? String(value)
  if (Array.isArray(value)) {
    const item = field.items ?? { ...field, type: 'group' as const }
    return value.map((one: unknown) => valueWords(item, one)).join('；')
  }
  if (isRecord(value))
    return wordsOf(field.fields ?? [], value)
      .map(({ title, value: words }) => `${title}：${words}`)
      .join('，')
  if (field.type === 'date' && typeof value === 'string') return value
  return String(value)
}
