import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import type { AnyFacts, Around } from '#procedures/define.ts'
import { day, matterNumber, passage, satisfaction, text, yes } from '#procedures/fields.ts'

/** 信访登记 keeps what is particular to a petition; 姓名、住址 are in the common intake (条例19条). */
export const petitionIntake = z
  .object({
    receivedAs: choice('收到方式', {
      direct: '信访人直接提出',
      forwarded: '上级或信访部门转送',
      assigned: '上级或信访部门交办',
      bureau: '本单位以信访部门身份登记',
    }).default('direct'),
    sender: text('转送、交办单位').optional(),
    senderNumber: text('来文编号').optional(),
    assignedOn: day('交办日期').optional(),
    reportBy: day('指定反馈日期').optional(),
    request: passage('投诉请求').optional(),
    category: text('内容分类').optional(),
    unnamed: yes('姓名（名称）或住址不清', '不清的无法书面告知（条例23条二款）'),
    first: z.boolean().default(true).meta({ title: '初次信访', hint: '同一人同一事第一次提出（初信初访）' }),
    repeatOf: matterNumber('原信访件编号', 'petition', '重复信访填写').optional(),
    oneList: yes('一人一单', '一名信访人一张清单，专人代办（本地规定）'),
    agent: text('代办人').optional(),
    simple: yes('拟按简易办理', '限初次、事实清楚、责任明确、争议不大、易于解决的'),
    collective: yes('多人走访'),
    jointly: yes('联名'),
    headcount: z.int().min(1).max(100_000).default(1).meta({ title: '人数' }),
    representatives: z
      .int()
      .min(1)
      .max(5, { error: '不得超过5人（信访工作条例第二十条三款）' })
      .optional()
      .meta({ title: '代表人数' }),
    oral: yes('口头提出，已如实记录'),
    bypassed: yes('越级'),
    litigation: yes('涉法涉诉'),
    risk: yes('有过激或极端风险'),
  })
  .refine((form) => !form.collective || form.representatives !== undefined, {
    path: ['representatives'],
    error: '多人走访须推选代表（信访工作条例第二十条三款）',
  })
  .refine((form) => (form.representatives ?? 1) <= form.headcount, {
    path: ['representatives'],
    error: '不能多于总人数',
  })
  .refine((form) => form.repeatOf === undefined || !form.first, {
    path: ['first'],
    error: '写明原信访件的是重复信访，不是初次信访',
  })
  .refine((form) => !form.oneList || form.agent !== undefined, {
    path: ['agent'],
    error: '一人一单须写明代办人（本地规定）',
  })
  .refine((form) => !['forwarded', 'assigned'].includes(form.receivedAs) || form.sender !== undefined, {
    path: ['sender'],
    error: '转送、交办件须写明来件单位',
  })
  .refine((form) => (form.reportBy ?? '9999') >= (form.assignedOn ?? ''), {
    path: ['reportBy'],
    error: '不得早于交办日期',
  })

export const branches = {
  judicial: '（一）诉讼、复议、检察、公安程序',
  arbitration: '（二）仲裁',
  party_appeal: '（三）党员申诉、申请复审',
  admin_procedure: '（四）行政复议、裁决、确认、许可、处罚等程序',
  statutory_duty: '（五）申请查处违法、履行保护职责',
  petition_procedure: '（六）不属以上情形，出具信访处理意见书',
} as const

export const classifyForm = z
  .object({
    kind: choice('类别', { suggestion: '建议意见', accusation: '检举控告', appeal: '申诉求决' }),
    branch: choice('申诉求决途径（条例31条）', branches).optional(),
    pendingBelow: yes('下级已受理或正在办理，尚在规定期限内'),
    finalised: yes('复核意见后仍以同一事实和理由提出'),
    grounds: passage('甄别说明').optional(),
  })
  .refine((form) => (form.kind === 'appeal') === (form.branch !== undefined), {
    path: ['branch'],
    error: '申诉求决类须选途径，其他类别不选',
  })

export const transferForm = z.object({ organ: text('有权处理的机关、单位'), reason: passage('转送理由') })

export const assignForm = transferForm.extend({ on: day('交办日期').optional(), reportBy: day('限期反馈日期') })

export const guideForm = z.object({
  ground: choice('理由', { not_competent: '不属本机关、本系统职权', judicial: '涉诉讼权利救济，向政法部门提出' }),
  organ: text('应向哪个机关提出'),
  reason: passage('告知内容'),
})

export const refuseForm = z
  .object({
    ground: choice('不予受理理由', {
      in_progress_upper: '已受理或正在办理、在规定期限内又向上级提出同一事项（19条三款）',
      judicial: '涉诉讼权利救济，诉访分离（20条二款、22条二款、28条二款）',
      not_competent: '不属本机关、本系统职权（23条一款）',
      statutory_channel: '应走31条（一）至（五）项法定程序',
    }),
    channel: text('告知的途径').optional(),
    reason: passage('说明'),
  })
  .refine((form) => form.ground === 'in_progress_upper' || form.channel !== undefined, {
    path: ['channel'],
    error: '须告知信访人向哪个机关、走什么途径提出',
  })

export const divertForm = z.object({
  programme: text('导入的法定程序'),
  organ: text('受理机关'),
  told: passage('告知内容', '途径、程序和应注意的法定期限'),
})

export const acceptForm = z.object({
  way: passage('告知的处理途径和程序').optional(),
  firstDuty: yes('首办责任件'),
})

export const opinionForm = z.object({
  request: passage('投诉请求'),
  facts: passage('事实和理由'),
  conclusion: choice('结论', {
    support: '支持',
    explain: '请求合理但缺乏依据，解释说明',
    reject: '不予支持',
  }),
  opinion: passage('处理意见'),
  basis: passage('法律法规依据'),
  reviewOrgan: text('复查机关', '原办理机关的上一级；意见书须告知30日内可请求复查'),
})

export const accusationForm = z
  .object({
    organ: text('接收的纪检监察机关或有权机关'),
    accusedUnit: text('被检举、控告的单位', '只作核对：不得转给该单位').optional(),
  })
  .refine((form) => form.accusedUnit === undefined || form.organ !== form.accusedUnit, {
    path: ['organ'],
    error: '不得把检举控告材料或情况透露、转给被检举的单位（信访工作条例第三十条三款）',
  })

export const satisfactionForm = z.object({
  of: choice('评价对象', { bureau: '信访部门', handler: '有权处理机关' }),
  level: satisfaction('满意度'),
  words: passage('评价意见').optional(),
})

/** Why an appeal cannot be accepted for an opinion under 条例31条(六); undefined when it can. */
export function whyNotOpinion(facts: AnyFacts): string | undefined {
  const { kind, branch } = facts.given.classify ?? {}
  if (kind === 'suggestion') return '建议意见类应研究论证后答复，请办「受理建议意见」（信访工作条例第二十九条）。'
  if (kind === 'accusation')
    return '检举控告类应依规依纪依法接收，请办「转纪检监察」或「接收检举控告」（信访工作条例第三十条）。'
  if (branch !== 'petition_procedure')
    return '该事项有法定途径，请办「导入法定程序」（信访工作条例第三十一条一至五项）。'
  return whyNotTaken(facts)
}

/** Why no petition of any kind may be taken in: repeated after 复核, or pending with the organ below. */
export function whyNotTaken(facts: AnyFacts): string | undefined {
  const { finalised, pendingBelow } = facts.given.classify ?? {}
  if (finalised === true) return '复核后仍以同一事实和理由提出的，不再受理（信访工作条例第三十六条三款）。'
  if (pendingBelow === true) return '下级已受理或正在办理的同一事项，在规定期限内不予受理（信访工作条例第十九条三款）。'
  return undefined
}

/** Why a repeated petition may not be accepted: the one before it has been through 复核. */
export function whyNotRepeated(facts: AnyFacts, around: Around): string | undefined {
  return around.matter(facts.intake.repeatOf)?.state === 'finalised'
    ? '原信访件已复核终结，仍以同一事实和理由提出的，不再受理，请办「不再受理」（信访工作条例第三十六条三款）。'
    : undefined
}

/** Why a suggestion or an accusation cannot be taken in by its own programme (条例29、30条). */
export function whyNotKind(facts: AnyFacts, kind: 'suggestion' | 'accusation'): string | undefined {
  if (facts.given.classify?.kind === kind) return whyNotTaken(facts)
  const name = kind === 'suggestion' ? '建议意见' : '检举控告'
  return `甄别结果不是${name}类，请先重新甄别（信访工作条例第二十九条、第三十条）。`
}

/** Why an appeal cannot be led into one of the programmes of 条例31条(一)–(五). */
export function whyNotDiverted(facts: AnyFacts, ...only: ReadonlyArray<keyof typeof branches>): string | undefined {
  const { kind, branch } = facts.given.classify ?? {}
  if (kind !== 'appeal' || branch === 'petition_procedure') {
    return '只有申诉求决类中有法定途径的事项才导入法定程序（信访工作条例第三十一条一至五项）。'
  }
  if (only.length > 0 && !only.some((one) => one === branch))
    return `甄别结果不属${only.map((one) => branches[one]).join('、')}，请先重新甄别（信访工作条例第三十一条）。`
  return undefined
}

/** 简易办理 is for first petitions that are no accusation and not collective; [K] 排除情形未核实，可由管理员设定. */
export function whyNotSimple(facts: AnyFacts): string | undefined {
  if (facts.intake.first !== true) return '重复信访不适用简易办理，请按普通程序受理（国信办发〔2022〕17号）。'
  if (facts.intake.collective === true)
    return '多人走访不适用简易办理，请按普通程序受理（排除情形未核实，可由管理员设定）。'
  return whyNotOpinion(facts)
}
