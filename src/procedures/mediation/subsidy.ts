import * as z from 'zod'
import { choice, mustHold } from '#procedures/choice.ts'
import { day, passage, text, yes } from '#procedures/fields.ts'
import { type MediationStep, mediators } from './desk.ts'

export const tiers = { simple: '口头、简易', ordinary: '一般', complex: '疑难重大' } as const
export const qualities = { passed: '合格', good: '优良' } as const

/** 以案定补, most per case in yuan by tier and by quality of the dossier; 各地自定，未核实，可由管理员设定. */
export const subsidyLimits: Readonly<Record<keyof typeof tiers, Readonly<Record<keyof typeof qualities, number>>>> = {
  simple: { passed: 50, good: 80 },
  ordinary: { passed: 200, good: 300 },
  complex: { passed: 500, good: 800 },
}

const local = '以案定补（财行〔2007〕179号；司发〔2018〕2号；标准为本地规定，未核实，可由管理员设定）'

/** The most that may be paid for such a case, in yuan; undefined for a tier or quality that is none. */
export function findLimit(tier: unknown, quality: unknown): number | undefined {
  const row = Object.entries(subsidyLimits).find(([key]) => key === tier)?.[1]
  return row && Object.entries(row).find(([key]) => key === quality)?.[1]
}

const yuan = (title: string) => z.number().min(0).max(100_000).meta({ title, hint: '单位：元' })

/** 申报、审核、发放 of what a mediator gets for one case that succeeded and is filed. */
export const subsidySteps = {
  applySubsidy: {
    name: '申报以案定补',
    from: 'archived',
    by: mediators,
    track: { id: 'subsidy', from: ['none', 'refused'], to: 'applied' },
    form: z.object({
      mediator: z.string().min(1).max(40).meta({ title: '调解员', register: 'mediators' }),
      tier: choice('档次', tiers),
      quality: choice('卷宗质量', qualities).default('passed'),
      amount: yuan('申报金额'),
    }),
    papers: { subsidyForm: { name: '以案定补审批表', required: true } },
    basis: local,
    barredBy: ({ intake, given }, { form, around }) => {
      const own = (given.mediateAtOnce ?? given.replaceMediator ?? given.assignMediator)?.mediator
      if (own !== form.mediator) return `只有承办本案的调解员可以申报（${local}）。`
      if (around.entry('mediators', form.mediator)?.data.publicPay === true)
        return `该调解员由财政供养，按本地规定不领个案补贴（${local}）。`
      if (form.tier === 'complex' && intake.difficulty !== 'complex')
        return `登记为疑难复杂的纠纷才能按疑难重大申报（${local}）。`
      const limit = findLimit(form.tier, form.quality) ?? 0
      return Number(form.amount) > limit ? `申报金额超过该档次的标准${limit}元（${local}）。` : undefined
    },
  },
  reviewSubsidy: {
    name: '审定以案定补',
    from: 'archived',
    by: ['judicial_office', 'district_dept'],
    track: { id: 'subsidy', from: ['applied'], to: 'approved' },
    form: z.object({
      checked: mustHold('已核对调解员备案、案件录入和卷宗', '须核对调解员备案、案件录入和卷宗后审定'),
      amount: yuan('审定金额'),
      opinion: passage('审核意见').optional(),
      published: yes('已公示'),
    }),
    basis: local,
    barredBy: ({ given }, { form }) =>
      Number(form.amount) > Number(given.applySubsidy?.amount ?? 0) ? '审定金额不能超过申报金额。' : undefined,
  },
  refuseSubsidy: {
    name: '不予补贴',
    from: 'archived',
    by: ['judicial_office', 'district_dept'],
    track: { id: 'subsidy', from: ['applied'], to: 'refused' },
    form: z.object({ reason: passage('理由') }),
    basis: local,
  },
  paySubsidy: {
    name: '发放以案定补',
    from: 'archived',
    by: ['judicial_office', 'gen_office'],
    track: { id: 'subsidy', from: ['approved'], to: 'paid' },
    form: z.object({ paidOn: day('发放日期'), amount: yuan('发放金额'), voucher: text('凭证号').optional() }),
    basis: local,
    barredBy: ({ given }, { form }) =>
      Number(form.amount) === Number(given.reviewSubsidy?.amount) ? undefined : '发放金额应与审定金额一致。',
  },
} as const satisfies Record<string, MediationStep>
