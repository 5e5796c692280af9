import type { Day } from '#calendar/date.ts'
import type { AnyFacts } from '#procedures/define.ts'
import { lastDay } from '#procedures/enforcement-time.ts'
import { respondentLeaders as leaders, respondents } from '#procedures/respondent-forms.ts'
import { respondentSteps } from '#procedures/respondent-steps.ts'
import { finalOutcome, litigationForms as forms, isLost, mayAppeal } from './forms.ts'
import { type SuitStep, trialStates } from './states.ts'

const kinds: Record<string, string> = { rejected: 'ruling', withdrawn: 'ruling', mediated: 'mediation' }

const notAppealable = '准许撤诉的裁定和调解书不能上诉（行政诉讼法第八十五条）。'

/** 本机关上诉期限的最后一日：判决十五日、裁定十日. */
function appealUntil({ recordJudgment }: AnyFacts['given']): Day | undefined {
  return lastDay('SS-03', recordJudgment?.servedOn, {
    variant: recordJudgment?.kind === 'ruling' ? 'ruling' : 'judgment',
  })
}

/** 裁判、上诉、二审、生效 (行政诉讼法69–89条). */
const judging = {
  recordJudgment: {
    name: '登记一审裁判',
    from: trialStates,
    to: 'judged',
    by: respondents,
    form: forms.judgment,
    papers: { judgment: { name: '一审裁判文书', required: true } },
    basis: '行政诉讼法第六十九条至第七十八条',
    needsTracks: ['session'],
    barredBy: (_, { form }) =>
      (kinds[String(form.outcome)] ?? 'judgment') === form.kind
        ? undefined
        : '结论与裁判文书的种类不符：驳回起诉、准许撤诉用裁定书，调解用调解书，其余用判决书（行政诉讼法第六十条、第八十五条）。',
  },
  appeal: {
    name: '决定上诉',
    from: 'judged',
    to: 'appealing',
    by: leaders,
    form: forms.decideAppeal,
    papers: { appeal: { name: '行政上诉状', required: true } },
    basis: '行政诉讼法第八十五条',
    barredBy: ({ given }, { on }) => {
      if (!mayAppeal(given.recordJudgment?.outcome)) return notAppealable
      const last = appealUntil(given)
      return last !== undefined && on > last
        ? `上诉期限至${last}届满，逾期不上诉的，一审裁判发生法律效力（行政诉讼法第八十五条）。`
        : undefined
    },
  },
  acceptJudgment: {
    name: '决定不上诉',
    from: 'judged',
    by: leaders,
    form: forms.acceptJudgment,
    basis: '行政诉讼法第八十五条',
  },
  opponentAppeals: {
    name: '对方上诉',
    from: 'judged',
    to: 'appealing',
    by: respondents,
    form: forms.opponentAppeals,
    papers: { appealCopy: { name: '上诉状副本', required: true } },
    basis: '行政诉讼法第八十五条',
    barredBy: ({ given }) => (mayAppeal(given.recordJudgment?.outcome) ? undefined : notAppealable),
  },
  recordSecond: {
    name: '登记二审裁判',
    from: 'appealing',
    to: 'effective',
    by: respondents,
    form: forms.second,
    papers: { secondJudgment: { name: '二审裁判文书', required: true } },
    basis: '行政诉讼法第八十八条、第八十九条',
    needsTracks: ['session'],
  },
  remand: {
    name: '发回重审',
    from: 'appealing',
    to: 'teamed',
    by: respondents,
    form: forms.remand,
    papers: { remandRuling: { name: '发回重审裁定书', required: true } },
    basis: '行政诉讼法第八十九条',
  },
  takeEffect: {
    name: '登记一审裁判生效',
    from: 'judged',
    to: 'effective',
    by: respondents,
    form: forms.effective,
    basis: '行政诉讼法第八十五条（逾期不上诉的发生法律效力）',
    barredBy: ({ given }, { form }) => {
      const last = mayAppeal(given.recordJudgment?.outcome) ? appealUntil(given) : undefined
      return last !== undefined && String(form.on) <= last
        ? `上诉期限至${last}届满，届满以后一审裁判才生效；对方后收到的，以其上诉期限届满为准（行政诉讼法第八十五条）。`
        : undefined
    },
  },
} as const satisfies Record<string, SuitStep>

const settledStates = ['effective', 'performed', 'lessoned'] as const

/** 履行、裁执分离、司法建议、复盘、归档 (行政诉讼法66、71、94–97条). */
const closing = {
  perform: {
    ...respondentSteps.perform,
    name: '履行生效裁判',
    from: 'effective',
    basis: '行政诉讼法第七十一条、第九十四条、第九十六条',
    barredBy: ({ given }, { form }) => {
      const outcome = finalOutcome(given)
      const { redo, procedural } = given.recordJudgment ?? {}
      if (!isLost(outcome) && outcome !== 'mediated')
        return '生效裁判没有须由本机关履行的内容，请直接复盘（行政诉讼法第九十四条）。'
      if (redo === true && form.redone !== true) return '法院判决重新作出行政行为，须重新作出（行政诉讼法第七十条）。'
      return form.redone === true && form.sameFacts === true && procedural !== true
        ? '不得以同一事实和理由作出基本相同的行政行为（行政诉讼法第七十一条）。'
        : undefined
    },
  },
  organizeExecution: {
    name: '裁执分离，组织实施',
    from: settledStates,
    by: leaders,
    form: forms.organizeExecution,
    papers: { executionRuling: { name: '准予执行裁定书', required: true } },
    basis: '裁执分离：法院裁定准予、政府组织实施（未核实，可由管理员设定）；行政诉讼法第九十七条',
    barredBy: (_, { form }) =>
      form.riskAssessed === true ? undefined : '组织实施前须作社会稳定风险评估（本地规定，未核实，可由管理员设定）。',
  },
  receiveAdvice: {
    name: '收到司法建议、检察建议',
    from: '*',
    by: [...respondents, ...leaders],
    form: forms.receiveAdvice,
    papers: { advice: { name: '司法建议书、检察建议书', required: true } },
    basis: '行政诉讼法第二十五条四款、第六十六条、第九十六条',
    handOff: {
      to: 'judicial-suggestion',
      link: 'derived-from',
      name: '转司法建议、检察建议办理',
      basis: '行政诉讼法第六十六条；法释〔2023〕11号（条文未核实，可由管理员设定）',
      carry: ({ given, intake }) => ({
        kind: given.receiveAdvice?.kind,
        organ: given.receiveAdvice?.organ,
        urgent: given.receiveAdvice?.urgent,
        problem: given.receiveAdvice?.problem,
        content: given.receiveAdvice?.content,
        caseNumber: intake.number,
      }),
    },
  },
  learn: {
    ...respondentSteps.learn,
    name: '一案一复盘',
    from: ['effective', 'performed'],
    papers: {
      lesson: { name: '复盘报告' },
      lossReport: { name: '败诉分析报告', required: true, when: ({ given }) => isLost(finalOutcome(given)) },
    },
    barredBy: ({ given, times }) =>
      isLost(finalOutcome(given)) && !times.perform
        ? '败诉的须先履行生效裁判；拒不履行的，法院可以对负责人按日罚款五十元至一百元、公告、提出司法建议、拘留（行政诉讼法第九十六条）。'
        : undefined,
  },
  archive: respondentSteps.archive,
} as const satisfies Record<string, SuitStep>

export const litigationClosingSteps = { ...judging, ...closing }
