import { papersOf } from '#documents/paper.ts'
import type { PersonalKind } from '#procedures/common.ts'
import type { Procedure } from '#procedures/define.ts'
import { type FormField, formFields } from '#procedures/forms.ts'

/** A place in a matter that a column may be filled from. */
export type FieldPath = { path: string; title: string; date?: true; personal?: PersonalKind }

export const headPaths = [
  { path: 'number', title: '编号' },
  { path: 'externalId', title: '导入时的外部编号' },
  { path: 'title', title: '标题' },
  { path: 'detail', title: '内容' },
  { path: 'procedure', title: '程序' },
  { path: 'channel', title: '渠道' },
  { path: 'state', title: '状态' },
  { path: 'phase', title: '阶段' },
  { path: 'place', title: '地点' },
  { path: 'village', title: '村社' },
  { path: 'grid', title: '网格' },
  { path: 'unit', title: '承办单位' },
  { path: 'assignee', title: '承办人' },
  { path: 'filer', title: '登记人' },
  { path: 'filedAt', title: '登记时间', date: true },
  { path: 'closedAt', title: '办结时间', date: true },
  { path: 'lastAt', title: '最近办理时间', date: true },
  { path: 'likes', title: '点赞数' },
  { path: 'street', title: '街道名称' },
  { path: 'tenant', title: '街道代码' },
  { path: 'now', title: '导出时间', date: true },
  { path: 'papers', title: '文书材料名称' },
] as const satisfies readonly FieldPath[]

export const personParts = {
  applicant: '申请人',
  respondent: '对方当事人',
  representative: '代表人',
  witness: '证人',
  agent: '代理人',
} as const

export const personFields = {
  name: { title: '姓名或名称', personal: 'name' },
  phone: { title: '电话', personal: 'phone' },
  idNumber: { title: '证件号码', personal: 'id' },
  address: { title: '住址', personal: 'address' },
  kind: { title: '类别' },
} as const satisfies Record<string, { title: string; personal?: PersonalKind }>

export const clockParts = {
  due: { title: '到期', date: true },
  promised: { title: '承诺到期', date: true },
  met: { title: '完成时间', date: true },
  status: { title: '情况' },
  late: { title: '是否超期' },
} as const

/** Every path into a matter of this procedure; with `.code` after it a path gives the stored code, not its words. */
export function pathsOf(procedure: Procedure): FieldPath[] {
  return [
    ...headPaths,
    ...Object.entries(personParts).flatMap(([part, partName]) => [
      ...Object.entries(personFields).map(
        ([key, field]): FieldPath => ({
          path: `people.${part}.${key}`,
          title: `${partName}·${field.title}`,
          ...('personal' in field ? { personal: field.personal } : {}),
        }),
      ),
      { path: `people.${part}`, title: `${partName}（各人姓名）`, personal: 'name' as const },
    ]),
    ...formFields(procedure.intake).map((field) => formPath('intake', '登记', field)),
    ...Object.entries(procedure.steps).flatMap(([id, step]) => [
      { path: `taken.${id}`, title: `${step.name}·办理时间`, date: true as const },
      ...(step.form ? formFields(step.form) : []).map((field) => formPath(`given.${id}`, step.name, field)),
    ]),
    ...Object.entries(procedure.deadlines).flatMap(([key, { name }]) =>
      Object.entries(clockParts).map(
        ([part, { title, ...rest }]): FieldPath => ({
          path: `deadlines.${key}.${part}`,
          title: `${name}·${title}`,
          ...rest,
        }),
      ),
    ),
    ...paperPaths(procedure),
  ]
}

function formPath(head: string, name: string, field: FormField): FieldPath {
  return {
    path: `${head}.${field.key}`,
    title: `${name}·${field.title}`,
    ...(field.type === 'date' ? { date: true } : {}),
    ...(field.personal ? { personal: field.personal } : {}),
  }
}

function paperPaths(procedure: Procedure): FieldPath[] {
  const names = new Map(papersOf(procedure).map(({ key, name }) => [key, name]))
  return [...names].map(([key, name]) => ({ path: `papers.${key}`, title: `文书·${name}（有、无）` }))
}

/** The path without a closing `.code`. */
export function barePath(path: string): string {
  return path.replace(/\.code$/, '')
}

/** The path most like the one that is none, for the words of a refusal. */
export function likeliestPath(path: string, known: readonly FieldPath[]): string | undefined {
  const last = path.split('.').at(-1) ?? path
  const near = known.find((one) => one.path.toLowerCase() === path.toLowerCase())
  return (near ?? known.find((one) => one.path.endsWith(`.${last}`) || one.title.split('·').at(-1) === last))?.path
}
