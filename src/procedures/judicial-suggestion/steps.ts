import {
  respondentHandlers as handlers,
  respondentLeaders as leaders,
  respondents,
} from '#procedures/respondent-forms.ts'
import { suggestionForms as forms } from './forms.ts'
import type { SuggestionStep } from './states.ts'

const judicial = '法释〔2023〕11号（条文未核实，可由管理员设定）'
const procuratorial = '检察公益诉讼司法解释、人民检察院检察建议工作规定（条文未核实，可由管理员设定）'
const both = `${judicial}；${procuratorial}`

function measuresOf(given: Record<string, Record<string, unknown> | undefined>): number {
  const measures = given.plan?.measures
  return Array.isArray(measures) ? measures.length : 0
}

/** 收件、交办、异议、研究落实. */
const handling = {
  returnUp: {
    name: '函告不属本机关职责',
    from: ['received', 'assigned'],
    to: 'returned',
    by: [...respondents, ...leaders],
    form: forms.returnUp,
    papers: { returnLetter: { name: '函告', required: true } },
    basis: both,
  },
  assign: {
    name: '交办',
    from: 'received',
    to: 'assigned',
    by: [...respondents, ...leaders],
    assigns: true,
    form: forms.assign,
    basis: both,
  },
  dispute: { name: '退回重新交办', from: 'assigned', to: 'received', by: handlers, form: forms.dispute },
  sign: { name: '签收', from: 'assigned', to: 'handling', by: handlers, signs: true },
  object: {
    name: '提出异议',
    from: 'handling',
    to: 'objected',
    by: leaders,
    form: forms.object,
    papers: { objection: { name: '异议书', required: true } },
    basis: procuratorial,
    barredBy: ({ intake }) =>
      intake.kind === 'court'
        ? '对司法建议不提异议；不采纳的，在复函中说明理由（法释〔2023〕11号，条文未核实）。'
        : undefined,
  },
  recordAnswer: {
    name: '登记异议复核结果',
    from: 'objected',
    to: 'handling',
    by: respondents,
    form: forms.recordAnswer,
    basis: procuratorial,
    barredBy: (_, { form }) => (form.result === 'withdrawn' ? '建议撤回的，请办「登记建议撤回」。' : undefined),
  },
  recordWithdrawal: {
    name: '登记建议撤回',
    from: ['handling', 'objected'],
    to: 'withdrawn',
    by: respondents,
    papers: { withdrawal: { name: '撤回建议的通知', required: true } },
    basis: procuratorial,
  },
  plan: {
    name: '确定落实措施',
    from: 'handling',
    by: [...handlers, ...leaders],
    form: forms.plan,
    papers: { plan: { name: '落实方案' } },
    basis: both,
    handOff: {
      to: 'rectification',
      link: 'derived-from',
      name: '列入问题整改清单',
      basis: '清单销号（本地规定，未核实，可由管理员设定）',
      when: ({ given }) => given.plan?.toList === true,
      carry: ({ intake }) => ({
        source: intake.kind === 'court' ? 'judicial_advice' : 'procuratorial_advice',
        from: intake.organ,
        number: intake.number,
        urgent: intake.urgent,
        repliedThere: true,
        category: '依法行政',
        problem: intake.problem,
      }),
    },
  },
} as const satisfies Record<string, SuggestionStep>

/** 起草、审核、书面回复. */
const replying = {
  draftReply: {
    name: '起草复函',
    from: ['handling', 'drafted'],
    to: 'drafted',
    by: handlers,
    form: forms.draft,
    basis: both,
    barredBy: ({ given }) =>
      given.plan ? undefined : `须先研究是否采纳、如何落实，请先办「确定落实措施」（${both}）。`,
  },
  returnDraft: {
    name: '退回修改',
    from: ['drafted', 'reviewed'],
    to: 'handling',
    by: [...respondents, ...leaders],
    form: forms.returnDraft,
  },
  reviewReply: {
    name: '法制审核通过',
    from: 'drafted',
    to: 'reviewed',
    by: ['legal_reviewer', 'judicial_office'],
    form: forms.review,
  },
  sendReply: {
    name: '书面回复',
    from: 'reviewed',
    to: 'replied',
    by: [...respondents, ...leaders],
    form: forms.reply,
    papers: { reply: { name: '复函', required: true }, receipt: { name: '送达回证' } },
    basis: both,
  },
} as const satisfies Record<string, SuggestionStep>

/** 跟踪、评价、继续落实、销号，以及检察机关起诉. */
const following = {
  followUp: {
    name: '跟踪落实',
    from: 'replied',
    by: [...handlers, ...leaders],
    form: forms.followUp,
    papers: { proof: { name: '落实佐证材料' } },
    basis: both,
  },
  evaluate: {
    name: '登记法院、检察院评价',
    from: 'replied',
    by: respondents,
    form: forms.evaluate,
    papers: { evaluation: { name: '回访、评估材料' } },
    basis: both,
  },
  redo: {
    name: '继续落实',
    from: 'replied',
    to: 'handling',
    by: [...respondents, ...leaders],
    form: forms.redo,
    basis: both,
    barredBy: ({ given }) =>
      given.evaluate === undefined || given.evaluate.result === 'done'
        ? '法院、检察院评价为部分落实、未落实的，才继续落实，请先办「登记法院、检察院评价」。'
        : undefined,
  },
  receiveSuit: {
    name: '检察院起诉，转应诉',
    from: 'replied',
    to: 'sued',
    by: respondents,
    form: forms.suit,
    papers: { complaintCopy: { name: '公益诉讼起诉书副本', required: true } },
    basis: '行政诉讼法第二十五条四款',
    barredBy: ({ intake }) =>
      intake.kind === 'pre_suit' ? undefined : '只有诉前检察建议后才由检察院提起公益诉讼（行政诉讼法第二十五条四款）。',
    handOff: {
      to: 'litigation-response',
      link: 'derived-from',
      name: '转行政诉讼应诉',
      basis: '行政诉讼法第二十五条四款',
      carry: ({ given }) => ({
        court: given.receiveSuit?.court,
        number: given.receiveSuit?.number,
        request: given.receiveSuit?.request,
        actKind: 'inaction',
      }),
    },
  },
  close: {
    name: '落实完毕',
    from: 'replied',
    to: 'closed',
    by: leaders,
    form: forms.close,
    papers: { closing: { name: '落实情况报告' } },
    basis: both,
    barredBy: ({ given }) => {
      const [wanted, done] = [measuresOf(given), Number(given.followUp?.done ?? 0)]
      return done < wanted
        ? `复函写明落实措施${wanted}项，已核查完成${done}项，请先办「跟踪落实」（${both}）。`
        : given.evaluate && given.evaluate.result !== 'done'
          ? '法院、检察院评价尚未落实的，请先办「继续落实」。'
          : undefined
    },
  },
} as const satisfies Record<string, SuggestionStep>

export const suggestionSteps = { ...handling, ...replying, ...following }
