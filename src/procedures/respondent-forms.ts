import * as z from 'zod'
import { choice } from './choice.ts'
import type { AnyFacts } from './define.ts'
import { day, passage, text, yes } from './fields.ts'
import { archiveShape } from './retention.ts'
import type { RoleId } from './roles.ts'

export const respondents = [
  'judicial_office',
  'legal_reviewer',
  'legal_counsel',
  'gen_office',
] as const satisfies RoleId[]
export const respondentHandlers = [
  'judicial_office',
  'legal_reviewer',
  'enforcer',
  'disclosure_officer',
  'petition_officer',
  'service_clerk',
  'gen_office',
] as const satisfies RoleId[]
export const respondentLeaders = ['deputy_in_charge', 'director', 'party_secretary'] as const satisfies RoleId[]
export const respondentSuperiors = ['judicial_office', 'deputy_in_charge', 'director'] as const satisfies RoleId[]

/** 被复议、被诉的是哪一类行政行为. */
export const actKind = choice('行政行为类别', {
  penalty: '行政处罚',
  coercion: '行政强制',
  disclosure: '政府信息公开',
  licence: '行政许可、确认',
  inaction: '不履行法定职责',
  agreement: '行政协议',
  expropriation: '征收征用、补偿',
  petition: '信访处理',
  other: '其他',
})

/** 一案一策一专班：承办、法制、分管、法律顾问. */
export const teamForm = z.object({
  handler: text('承办人'),
  reviewer: text('法制审核人'),
  leader: text('分管负责人'),
  counsel: text('法律顾问').optional(),
  strategy: passage('应对方案', '一案一策'),
})

export const evidenceForm = z.object({
  evidence: z
    .array(
      z.object({
        name: text('证据名称'),
        proves: text('证明对象'),
        collectedOn: day('取得日期'),
        pages: z.int().min(1).max(100_000).default(1).meta({ title: '页数' }),
      }),
    )
    .min(1, '至少列出一项证据')
    .max(500)
    .meta({ title: '证据目录' }),
  norms: z.array(text('规范性文件及条文')).min(1, '至少列出一项依据').max(100).meta({ title: '规范性文件依据' }),
})

export const draftForm = z.object({
  facts: passage('事实'),
  lawfulness: passage('合法性说明'),
  propriety: passage('适当性说明').optional(),
  answers: passage('对请求和理由的答复'),
})

export const returnForm = z.object({ problems: passage('审核意见') })
export const passForm = z.object({ advice: passage('审核意见').optional() })

export const agentsShape = {
  staff: z.int().min(0).max(2).meta({ title: '工作人员代理人数' }),
  lawyers: z.int().min(0).max(2).default(0).meta({ title: '律师代理人数' }),
}

export const selfCorrectForm = z.object({
  change: choice('方式', { revoked: '撤销', changed: '变更', performed: '履行职责', remedied: '采取补救措施' }),
  content: passage('改变的内容'),
  told: yes('已书面告知案件审理机关'),
})

/** 决定书、判决写明的期限. */
export const statedLimit = z
  .int()
  .min(1)
  .max(365)
  .meta({ title: '写明的履行、重作期限', hint: '单位：自然日；没有写明的不填' })
  .optional()

export const performForm = z.object({
  content: passage('履行情况'),
  redone: yes('重新作出了行政行为'),
  sameFacts: yes('以同一事实和理由作出基本相同的行为'),
  performedOn: day('履行日期'),
})

export const lessonForm = z.object({
  cause: passage('原因分析'),
  measures: passage('改进措施'),
  avoidable: yes('问题本可避免'),
})

export const archiveForm = z.object({
  file: text('案卷号'),
  ...archiveShape('thirty', 'volume'),
})

/** Why some piece of evidence may not be used: it was collected after the act that it should carry. */
export function whyCollectedLate(
  intake: AnyFacts['intake'],
  form: Record<string, unknown>,
  article: string,
): string | undefined {
  const { actOn } = intake
  if (typeof actOn !== 'string' || intake.actKind === 'inaction') return undefined
  const { evidence } = evidenceForm.parse(form)
  const late = evidence.find((one) => one.collectedOn > actOn)
  return late
    ? `「${late.name}」取得于行政行为作出（${actOn}）之后，被申请人、被告不得自行收集证据，不能作为认定合法的依据（${article}）。`
    : undefined
}
