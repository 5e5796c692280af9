import { maskPersonal, redactText } from '#access/masking.ts'
import { findInstant, type Instant, localTime } from '#calendar/date.ts'
import { nameCodes } from '#documents/named-codes.ts'
import type { ProjectedClock } from '#matters/clocks.ts'
import { wordsOf } from '#matters/describe.ts'
import type { Matter } from '#matters/state.ts'
import { phaseOf } from '#matters/state.ts'
import { channelName, type PersonalKind } from '#procedures/common.ts'
import type { Procedure } from '#procedures/define.ts'
import { type FormField, formFields, mapPersonalFields } from '#procedures/forms.ts'
import { barePath, personFields, personParts } from './field-path.ts'

/** A matter opened to be written into another system's form. Nothing of it leaves without going through {@link valueAt}. */
export type Subject = {
  id: string
  procedure: Procedure
  /** People and personal fields stay sealed until `open` is asked for one. */
  matter: Matter
  clocks: readonly ProjectedClock[]
  taken: Readonly<Record<string, Instant>>
  street: string
  tenant: string
  now: Instant
  open(sealed: string): string
  nameOf(register: string, code: string): string
  personOf(account: string): string
}

/** What stands at a path: as stored, in words, and in words with personal data masked. */
export type Value = { raw: string; words: string; masked: string }

const nothing: Value = { raw: '', words: '', masked: '' }

/** The value at a path; empty where the matter has none. */
export function valueAt(subject: Subject, path: string): Value {
  const bare = barePath(path)
  const [head = '', ...rest] = bare.split('.')
  const value = partAt(subject, head, rest)
  return bare === path ? value : plain(value.raw)
}

function partAt(subject: Subject, head: string, rest: readonly string[]): Value {
  const [one = '', two = ''] = rest
  const { matter, procedure } = subject
  switch (head) {
    case 'people':
      return personAt(subject, one, two)
    case 'intake':
      return formAt(subject, procedure.intake, matter.intake, one)
    case 'given': {
      const schema = procedure.steps[one]?.form
      return schema ? formAt(subject, schema, matter.given[one] ?? {}, two) : nothing
    }
    case 'taken':
      return moment(subject.taken[one])
    case 'deadlines':
      return clockAt(subject, one, two)
    case 'papers':
      return papersAt(subject, rest[0])
    default:
      return headAt(subject, head)
  }
}

function plain(raw: string, words = raw): Value {
  return { raw, words, masked: words }
}

/** Free text may hold numbers of telephones and identity cards. */
function written(text: string | undefined): Value {
  return text === undefined ? nothing : { raw: text, words: text, masked: redactText(text) }
}

function moment(at: Instant | undefined): Value {
  return at === undefined ? nothing : plain(at, momentWords(at))
}

/** '2026-09-01 09:00:00' in Asia/Shanghai. */
export function momentWords(at: Instant): string {
  return localTime(at).slice(0, 19).replace('T', ' ')
}

function headAt({ matter, procedure, ...subject }: Subject, path: string): Value {
  const named = (register: string, code: string | undefined) =>
    code === undefined ? nothing : plain(code, subject.nameOf(register, code))
  const person = (account: string | undefined) =>
    account === undefined ? nothing : plain(account, subject.personOf(account))
  const values: Record<string, () => Value> = {
    number: () => plain(matter.number),
    externalId: () => plain(matter.externalId ?? ''),
    title: () => written(matter.title),
    detail: () => written(matter.detail),
    procedure: () => plain(procedure.id, procedure.name),
    channel: () => plain(matter.channel, channelName(matter.channel)),
    state: () =>
      matter.withdrawn
        ? plain('withdrawn', '已撤销')
        : plain(matter.state, procedure.states[matter.state]?.name ?? matter.state),
    phase: () => {
      const phase = matter.withdrawn ? 'withdrawn' : phaseOf(procedure, matter)
      return plain(phase, phaseWords[phase] ?? phase)
    },
    place: () => written(matter.place),
    village: () => named('villages', matter.village),
    grid: () => named('grids', matter.grid),
    unit: () => named('units', matter.unit),
    assignee: () => person(matter.assignee),
    filer: () => person(matter.filedBy),
    filedAt: () => moment(matter.filedAt),
    closedAt: () => moment(matter.closedAt),
    lastAt: () => moment(matter.lastAt),
    likes: () => plain(String(matter.likes)),
    street: () => plain(subject.street),
    tenant: () => plain(subject.tenant),
    now: () => moment(subject.now),
  }
  return values[path]?.() ?? nothing
}

const phaseWords: Record<string, string> = {
  unsigned: '待签收',
  pending: '待办',
  working: '在办',
  waiting: '等待',
  done: '办结',
  withdrawn: '已撤销',
}

function personAt({ matter, open }: Subject, part: string, key: string): Value {
  if (!Object.hasOwn(personParts, part)) return nothing
  const own = matter.people.filter((one) => one.part === part)
  const nameOf = (one: (typeof own)[number]) => {
    const name = open(one.name)
    return { raw: name, words: name, masked: one.kind === 'legal' ? name : maskPersonal('name', name) }
  }
  if (key === '') return joined(own.map(nameOf), '、')
  const first = own[0]
  if (!first) return nothing
  if (key === 'kind') return plain(first.kind, first.kind === 'legal' ? '单位' : '自然人')
  if (key === 'name') return nameOf(first)
  const sealed = key === 'phone' ? first.phone : key === 'idNumber' ? first.idNumber : first.address
  if (!(key === 'phone' || key === 'idNumber' || key === 'address') || !sealed) return nothing
  const words = open(sealed)
  return { raw: words, words, masked: maskPersonal(personFields[key].personal, words) }
}

/** Several values as one; empty ones are left out. */
export function joined(values: readonly Value[], between: string): Value {
  const join = (pick: (value: Value) => string) =>
    values
      .map(pick)
      .filter((text) => text !== '')
      .join(between)
  return { raw: join(({ raw }) => raw), words: join(({ words }) => words), masked: join(({ masked }) => masked) }
}

type Form = Record<string, unknown>

function formAt(subject: Subject, schema: Procedure['intake'], form: Form, key: string): Value {
  const field = formFields(schema).find((one) => one.key === key)
  if (!field || form[key] === undefined) return nothing
  const one = { [key]: form[key] }
  const opened = mapPersonalFields(schema, one, (_, text) => subject.open(text))
  const masked = mapPersonalFields(schema, one, (kind: PersonalKind, text) => maskPersonal(kind, subject.open(text)))
  const raw = opened[key]
  return {
    raw: typeof raw === 'object' ? '' : String(raw),
    words: inWords(subject, field, opened),
    masked: isFree(field) ? redactText(inWords(subject, field, masked)) : inWords(subject, field, masked),
  }
}

function isFree({ type, personal, register, matter }: FormField): boolean {
  const isText = type === 'text' || type === 'long' || type === 'list' || type === 'group'
  return isText && personal === undefined && register === undefined && matter === undefined
}

function inWords(subject: Subject, field: FormField, form: Form): string {
  return wordsOf([field], nameCodes([field], form, subject.nameOf))[0]?.value ?? ''
}

const statusWords = { running: '计时中', suspended: '停计', met: '已完成', void: '不再适用' } as const

function clockAt({ clocks, now }: Subject, key: string, part: string): Value {
  const clock = clocks.findLast((one) => one.key === key)
  if (!clock) return nothing
  const { projection, promise } = clock
  if (part === 'due') return dueOf(projection)
  if (part === 'promised') return promise ? dueOf(promise) : nothing
  if (part === 'met') return moment(projection.metAt ?? undefined)
  if (part === 'status') return plain(projection.status, statusWords[projection.status])
  const open = projection.status === 'running' && projection.dueAt !== null && projection.dueAt < now
  const late = projection.late === true || open
  return part === 'late' ? plain(String(late), late ? '是' : '否') : nothing
}

function dueOf({ unit, dueOn, dueAt }: ProjectedClock['projection']): Value {
  const exact = unit === 'minute' || unit === 'hour'
  if (exact) return moment(dueAt ?? undefined)
  return dueOn === null ? nothing : plain(dueOn)
}

function papersAt({ matter }: Subject, key: string | undefined): Value {
  if (key === undefined) return written([...new Set(matter.papers.map(({ name }) => name))].join('、'))
  const has = matter.papers.some((paper) => paper.key === key)
  return plain(String(has), has ? '有' : '无')
}

/** The text of a day or a moment in a format of YYYY MM DD HH mm ss; undefined when the value is neither. */
export function inFormat(raw: string, format: string): string | undefined {
  const at = findInstant(raw)
  const [day, time] = at ? momentWords(at).split(' ') : [raw, '00:00:00']
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day ?? '') ?? []
  if (year === undefined || month === undefined || date === undefined) return undefined
  const [hour = '', minute = '', second = ''] = (time ?? '').split(':')
  const parts: Record<string, string> = { YYYY: year, MM: month, DD: date, HH: hour, mm: minute, ss: second }
  return format.replace(/YYYY|MM|DD|HH|mm|ss/g, (token) => parts[token] ?? token)
}
