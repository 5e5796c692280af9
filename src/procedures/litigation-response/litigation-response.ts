import { days } from '#calendar/duration.ts'
import { defineProcedure } from '#procedures/define.ts'
import { whyReceivedLater, whySuitExcluded } from '#procedures/respondent-exclusion.ts'
import { respondentSuperiors, respondents } from '#procedures/respondent-forms.ts'
import { litigationAnsweringSteps } from './answering.ts'
import { litigationClosingSteps } from './closing.ts'
import { finalOutcome, isLost, litigationIntake, mayAppeal } from './forms.ts'
import { litigationStates, litigationTracks } from './states.ts'

export const litigationResponse = defineProcedure({
  id: 'litigation-response',
  area: 'supervision',
  name: '行政诉讼应诉',
  mark: '诉',
  basis:
    '《中华人民共和国行政诉讼法》（2017年修正）；法释〔2018〕1号；《最高人民法院关于行政机关负责人出庭应诉若干问题的规定》（法释〔2020〕3号）',
  inForce: { from: '2017-07-01' },
  purpose: '有人起诉街道时，街道在十五日内答辩并提交证据，负责人出庭应诉，履行生效裁判，每案复盘。',
  filedBy: [...respondents, 'disclosure_officer', 'enforcer', 'petition_officer'],
  remedies: [
    '自知道行政行为之日起六个月内可以直接起诉；经复议的，自收到复议决定书之日起十五日内起诉（行政诉讼法第四十五条、第四十六条）',
    '对一审判决可以在送达之日起十五日内上诉，对裁定可以在十日内上诉（行政诉讼法第八十五条）',
    '行政机关拒绝履行生效裁判的，可以申请人民法院强制执行（行政诉讼法第九十六条）',
  ],
  intake: litigationIntake,
  barredAtFiling: ({ receivedOn, doubleTold }, { on, around }) =>
    whyReceivedLater(receivedOn, on) ?? (doubleTold ? undefined : whySuitExcluded(around)),

  states: litigationStates,
  initial: 'received',
  tracks: litigationTracks,
  steps: { ...litigationAnsweringSteps, ...litigationClosingSteps },

  deadlines: {
    answer: {
      name: '提交答辩状、证据和规范性文件',
      period: 'SS-01',
      starts: 'filed',
      startsOn: ({ intake }) => intake.receivedOn,
      ends: 'submitAnswer',
      endsWithout: ['notDefendant', 'recordJudgment'],
      escalatesTo: respondentSuperiors,
    },
    delayedEvidence: {
      name: '提交延期的证据',
      period: 'SS-01',
      starts: 'causeGone',
      ends: 'submitDelayed',
      endsWithout: 'recordJudgment',
      escalatesTo: respondentSuperiors,
    },
    perform: {
      name: '履行生效裁判',
      own: { kind: 'S', basis: '《行政诉讼法》第七十条、第七十二条、第九十四条，判决写明的期限' },
      within: ({ given }) => days(given.recordJudgment?.limitDays ?? 60),
      when: ({ given }) => isLost(finalOutcome(given)) && given.recordJudgment?.limitDays !== undefined,
      starts: ['takeEffect', 'recordSecond'],
      startsOn: ({ given }) => given.takeEffect?.on,
      ends: 'perform',
      escalatesTo: respondentSuperiors,
    },
    // 上诉是权利：不上诉只是裁判生效，不算办理逾期。
    appeal: {
      name: '上诉',
      period: 'SS-03',
      when: ({ given }) => mayAppeal(given.recordJudgment?.outcome),
      variant: ({ given }) => (given.recordJudgment?.kind === 'ruling' ? 'ruling' : 'judgment'),
      starts: 'recordJudgment',
      startsOn: ({ given }) => given.recordJudgment?.servedOn,
      ends: ['appeal', 'opponentAppeals'],
      endsWithout: 'takeEffect',
      bears: 'party',
    },
  },
})
