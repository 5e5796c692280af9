import { days } from '#calendar/duration.ts'
import { defineProcedure } from '#procedures/define.ts'
import { whyReceivedLater, whyReviewExcluded } from '#procedures/respondent-exclusion.ts'
import { respondentSuperiors, respondents } from '#procedures/respondent-forms.ts'
import { closingSteps1999 } from './act-1999-closing.ts'
import { intake1999 } from './act-1999-forms.ts'
import { states1999, tracks1999 } from './act-1999-states.ts'
import { openingSteps1999 } from './act-1999-steps.ts'

const statute = (basis: string) => ({ kind: 'S', basis }) as const

/** The edition in force before 2024-01-01: a review of those years keeps the law of its day. */
export const reconsiderationReply1999 = defineProcedure({
  id: 'reconsideration-reply',
  area: 'supervision',
  name: '行政复议答复',
  mark: '复',
  basis:
    '《中华人民共和国行政复议法》（1999年10月1日施行，2017年修正，至2023年12月31日）；《行政复议法实施条例》（2007年8月1日施行）',
  inForce: { from: '1999-10-01', until: '2024-01-01' },
  purpose: '有人对街道作出的决定申请复议时，街道在法定期限内提交答复、证据和依据，并履行复议决定。',
  filedBy: [...respondents, 'disclosure_officer', 'enforcer', 'petition_officer'],
  remedies: [
    '自知道具体行政行为之日起六十日内可以申请行政复议（行政复议法（2017年修正）第九条）',
    '申请人、第三人可以查阅答复书、证据和依据（行政复议法（2017年修正）第二十三条二款）',
    '对复议决定不服的，自收到决定书之日起十五日内可以起诉（行政诉讼法第四十五条）',
  ],
  intake: intake1999,
  barredAtFiling: ({ receivedOn, doubleTold }, { on, around }) =>
    whyReceivedLater(receivedOn, on) ??
    (doubleTold ? undefined : whyReviewExcluded(around, '行政复议法（2017年修正）第十六条二款')),

  states: states1999,
  initial: 'received',
  tracks: tracks1999,
  steps: { ...openingSteps1999, ...closingSteps1999 },

  deadlines: {
    // 当时只有五日、七日是工作日（第四十条二款），十日按自然日，末日逢节假日顺延。
    reply: {
      name: '书面答复并提交证据、依据',
      own: statute('《行政复议法》（2017年修正）第二十三条、第四十条'),
      within: () => days(10),
      starts: 'filed',
      startsOn: ({ intake }) => intake.receivedOn,
      ends: 'submitReply',
      endsWithout: ['notRespondent', 'recordDecision'],
      escalatesTo: respondentSuperiors,
    },
    redo: {
      name: '履行复议决定、重新作出行政行为',
      own: statute(
        '《行政复议法》（2017年修正）第二十八条、第三十二条，决定书写明的期限；没有写明的重新作出为60日（实施条例（2007年）第四十九条）',
      ),
      within: ({ given }) => days(given.recordDecision?.limitDays ?? 60),
      when: ({ given }) => given.recordDecision?.redo === true || given.recordDecision?.limitDays !== undefined,
      starts: 'recordDecision',
      ends: 'perform',
      escalatesTo: respondentSuperiors,
    },
    opinion: {
      name: '报送意见书落实情况',
      own: statute('《行政复议法实施条例》（2007年）第五十七条'),
      within: () => days(60),
      starts: 'receiveOpinion',
      ends: 'answerOpinion',
      escalatesTo: respondentSuperiors,
    },
    suit: {
      name: '申请人起诉',
      period: 'SS-04',
      variant: () => 'reviewed',
      starts: 'recordDecision',
      ends: 'receiveSuit',
      bears: 'party',
    },
  },
})
