import type { AnyFacts, Around, Step } from '#procedures/define.ts'
import { needsReconsiderationFirst } from './answers.ts'
import { answerOf } from './bars.ts'
import { disclosureForms as forms } from './forms.ts'
import { type disclosureStates, type disclosureTracks, disclosureOfficers as officers } from './states.ts'

type RemedyStep = Step<keyof typeof disclosureStates, keyof typeof disclosureTracks, AnyFacts>

/** 不予公开须先复议，2024年1月1日以前作出的答复不适用（行政复议法第二十三条一款四项）. */
function isReviewFirst(type: unknown, { takenOn }: Around): boolean {
  const answered = takenOn.serve ?? takenOn.answerOnSpot
  return needsReconsiderationFirst(type) && (answered === undefined || answered >= '2024-01-01')
}

/** 答复以后：纳入主动公开，复议、诉讼 (条例44、51条). */
export const disclosureRemedySteps = {
  includeActive: {
    name: '纳入主动公开',
    from: ['served', 'closed'],
    by: officers,
    form: forms.includeActive,
    basis: '政府信息公开条例第四十四条',
    barredBy: (facts) =>
      answerOf(facts).row === 'open'
        ? undefined
        : '只有可以公开的信息才能纳入主动公开的范围（政府信息公开条例第四十四条）。',
    handOff: {
      to: 'disclosure-publication',
      withoutPeople: true,
      link: 'derived-from',
      name: '纳入主动公开',
      basis: '政府信息公开条例第四十四条',
      carry: ({ intake, given }) => ({ ...given.includeActive, summary: intake.information }),
    },
  },
  receiveReconsideration: {
    name: '收到复议答复通知',
    from: ['served', 'closed'],
    by: [...officers, 'judicial_office', 'legal_reviewer'],
    form: forms.challenge,
    papers: { reconsiderationCopy: { name: '行政复议申请书副本', required: true } },
    basis: '政府信息公开条例第五十一条；行政复议法第四十八条、第五十四条',
    handOff: {
      to: 'reconsideration-reply',
      link: 'derived-from',
      name: '转行政复议答复',
      basis: '政府信息公开条例第五十一条；行政复议法第四十八条',
      carry: ({ given }) => ({
        organ: given.receiveReconsideration?.organ,
        number: given.receiveReconsideration?.number,
        track: given.receiveReconsideration?.track,
        actKind: 'disclosure',
        actOn: given.receiveReconsideration?.answeredOn,
        request: given.receiveReconsideration?.request,
      }),
    },
  },
  receiveSuit: {
    name: '收到起诉状副本',
    from: ['served', 'closed'],
    by: [...officers, 'judicial_office', 'legal_reviewer'],
    form: forms.challenge,
    papers: { complaintCopy: { name: '起诉状副本', required: true } },
    basis: '政府信息公开条例第五十一条；行政诉讼法第六十七条',
    barredBy: (facts, { around }) =>
      isReviewFirst(answerOf(facts).type, around) && !facts.times.receiveReconsideration
        ? '不予公开的答复应当先申请复议；未经复议起诉的，请在行政诉讼应诉中登记并向法院提出（行政复议法第二十三条一款四项）。'
        : undefined,
    handOff: {
      to: 'litigation-response',
      link: 'derived-from',
      name: '转行政诉讼应诉',
      basis: '政府信息公开条例第五十一条；行政诉讼法第六十七条',
      carry: ({ given, times }) => ({
        court: given.receiveSuit?.organ,
        number: given.receiveSuit?.number,
        track: given.receiveSuit?.track,
        route: times.receiveReconsideration ? 'after' : 'direct',
        actKind: 'disclosure',
        actOn: given.receiveSuit?.answeredOn,
        request: given.receiveSuit?.request,
      }),
    },
  },
  recordRemedy: {
    name: '登记复议、诉讼结果',
    from: ['served', 'closed'],
    by: [...officers, 'judicial_office', 'legal_reviewer'],
    form: forms.recordRemedy,
    basis: '政府信息公开工作年度报告表四',
  },
} as const satisfies Record<string, RemedyStep>
