import { type Day, dayOf, formatDay, parseInstant } from '#calendar/date.ts'
import { wordsOf } from '#matters/describe.ts'
import { type Person, person } from '#procedures/common.ts'
import type { Procedure } from '#procedures/define.ts'
import { type FormField, formFields, isRecord } from '#procedures/forms.ts'
import { addressee, dayWords, findDue, type MatterFile, namesOf, type PaperAt, peopleOf } from './paper.ts'

export type TagRow = Record<string, string>

/** A place in a local template that is filled from the matter: `{name}`; with columns also a loop `{#name}…{/name}`. */
export type Tag = {
  name: string
  group: string
  columns?: readonly string[]
  /** Where nothing is known nothing stands, not a line to write on. */
  silent?: true
  /** Empty where nothing is known. */
  words(file: MatterFile, paper: PaperAt): string
  rows?(file: MatterFile): TagRow[]
}

/** In a copy with masked personal fields; the renderer adds it where a template has no place for it. */
export const maskedWords = '本件个人信息已遮盖，仅供内部流转'

/** Every tag that a template of this procedure may use, each once, in the order of the starter. */
export function tagsOf(procedure: Procedure): Tag[] {
  const steps = Object.entries(procedure.steps).flatMap(([id, step]) => [
    plain(step.name, `${step.name}·办理日期`, ({ takenOn }) => dateWords(takenOn[id])),
    ...(step.form ? formFields(step.form) : []).map((field) => fieldTag(step.name, field, ({ given }) => given[id])),
  ])
  const all = [
    ...matterTags,
    ...peopleTags,
    ...Object.entries(procedure.deadlines).map(([key, { name }]) =>
      plain('期限', `期限·${name}`, (file) => findDue(file, key) ?? ''),
    ),
    ...formFields(procedure.intake).map((field) => fieldTag('登记', field, ({ intake }) => intake)),
    ...steps,
  ]
  // 表单中另有「办理日期」一栏的，以所填为准。
  return [...new Map(all.map((tag) => [tag.name, tag])).values()]
}

function plain(group: string, name: string, words: Tag['words']): Tag {
  return { group, name, words }
}

function dateWords(day: Day | undefined): string {
  return day === undefined ? '' : formatDay(day)
}

const matterTags: readonly Tag[] = [
  plain('事项', '编号', ({ matter }) => matter.number),
  plain('事项', '标题', ({ title }) => title),
  plain('事项', '内容', ({ detail }) => detail),
  plain('事项', '文书', (_, { name }) => name),
  plain('事项', '依据', (_, { basis }) => basis),
  plain('事项', '程序', ({ procedure }) => procedure.name),
  plain('事项', '机关', ({ organ }) => organ),
  plain('事项', '街道', ({ street }) => street),
  plain('事项', '日期', ({ takenOn, on }, { step }) => formatDay(takenOn[step] ?? on)),
  plain('事项', '登记日期', ({ filedOn }) => formatDay(filedOn)),
  plain('事项', '状态', ({ stateName }) => stateName),
  plain('事项', '渠道', ({ channel }) => channel),
  plain('事项', '地点', ({ place }) => place ?? ''),
  plain('事项', '村社', ({ village }) => village ?? ''),
  plain('事项', '网格', ({ grid }) => grid ?? ''),
  plain('事项', '承办单位', ({ unit }) => unit ?? ''),
  plain('事项', '承办人', ({ handler }) => handler ?? ''),
  plain('事项', '登记人', ({ filer }) => filer ?? ''),
  plain('事项', '联系电话', ({ contact }) => contact.phone ?? ''),
  plain('事项', '联系地址', ({ contact }) => contact.address ?? ''),
  plain('事项', '办公时间', ({ contact }) => contact.hours ?? ''),
  { ...plain('事项', '遮盖说明', (file) => (file.plain ? '' : maskedWords)), silent: true },
  {
    group: '事项',
    name: '办理经过',
    columns: ['日期', '环节', '办理人', '内容'],
    words: ({ timeline }) => timeline.map(({ name }) => name).join('、'),
    rows: ({ timeline }) =>
      timeline.map(({ happenedAt, name, actorName, words }) => ({
        日期: formatDay(dayOf(parseInstant(happenedAt))),
        环节: name,
        办理人: actorName,
        内容: words.map(({ title, value }) => `${title}：${value}`).join('；'),
      })),
  },
]

const personFields = formFields(person)

const peopleTags: readonly Tag[] = [
  {
    group: '当事人',
    name: '当事人',
    columns: personFields.map(({ title }) => title),
    words: ({ people }) => namesOf(people) ?? '',
    rows: ({ people }) => people.map((one) => rowOf(personFields, { ...one })),
  },
  plain('当事人', '申请人', (file) => (peopleOf(file, 'applicant').length > 0 ? addressee(file) : '')),
  plain('当事人', '申请人电话', (file) => joined(peopleOf(file, 'applicant'), ({ phone }) => phone)),
  plain('当事人', '申请人证件号码', (file) => joined(peopleOf(file, 'applicant'), ({ idNumber }) => idNumber)),
  plain('当事人', '申请人住址', (file) => joined(peopleOf(file, 'applicant'), ({ address }) => address)),
  plain('当事人', '对方当事人', (file) => namesOf(peopleOf(file, 'respondent')) ?? ''),
  plain('当事人', '代理人', (file) => namesOf(peopleOf(file, 'agent')) ?? ''),
]

function joined(people: readonly Person[], part: (one: Person) => string | undefined): string {
  return people.flatMap((one) => part(one) ?? []).join('、')
}

type FormOf = (file: MatterFile) => Record<string, unknown> | undefined

function fieldTag(group: string, field: FormField, formOf: FormOf): Tag {
  const name = `${group}·${field.title}`
  const words: Tag['words'] = (file) => inWords(field, formOf(file) ?? {})
  if (field.type !== 'list') return { group, name, words }
  const columns = (field.fields ?? []).map(({ title }) => title)
  return {
    group,
    name,
    columns: columns.length > 0 ? columns : [itemColumn],
    words,
    rows(file) {
      const value = formOf(file)?.[field.key]
      return (Array.isArray(value) ? value : []).map((row: unknown) => rowInList(field, row))
    },
  }
}

/** The column of a list of plain texts. */
const itemColumn = '条目'

function rowInList({ fields, items, key }: FormField, row: unknown): TagRow {
  if (fields) return rowOf(fields, isRecord(row) ? row : {})
  return { [itemColumn]: items ? inWords({ ...items, key }, { [key]: row }) : String(row) }
}

function rowOf(fields: readonly FormField[], row: Record<string, unknown>): TagRow {
  return Object.fromEntries(fields.map((field) => [field.title, inWords(field, row)]))
}

function inWords(field: FormField, form: Record<string, unknown>): string {
  const words = wordsOf([field], form)[0]?.value ?? ''
  return field.type === 'date' ? dayWords(words) : words
}
