import { days } from '#calendar/duration.ts'
import { defineProcedure } from '#procedures/define.ts'
import { whyReceivedLater, whyReviewExcluded } from '#procedures/respondent-exclusion.ts'
import { respondentSuperiors, respondents } from '#procedures/respondent-forms.ts'
import { reconsiderationClosingSteps } from './closing.ts'
import { reconsiderationIntake } from './forms.ts'
import { reconsiderationStates, reconsiderationTracks } from './states.ts'
import { reconsiderationReplySteps } from './steps.ts'
import { reconsiderationTrackSteps } from './tracks.ts'

// 街道办是被申请人，不是复议机关：本程序只管答复，不管审理。
export const reconsiderationReply = defineProcedure({
  id: 'reconsideration-reply',
  area: 'supervision',
  name: '行政复议答复',
  mark: '复',
  basis: '《中华人民共和国行政复议法》（2023年修订）；《行政复议法实施条例》（2007年；2026年修订，2026年7月1日施行）',
  inForce: { from: '2024-01-01' },
  purpose: '有人对街道作出的决定申请复议时，街道在法定期限内提交答复、证据和依据，并履行复议决定。',
  filedBy: [...respondents, 'disclosure_officer', 'enforcer', 'petition_officer'],
  remedies: [
    '自知道行政行为之日起六十日内可以申请行政复议（行政复议法第二十条）',
    '申请人、第三人可以查阅、复制答复书、证据和依据（行政复议法第四十七条）',
    '对复议决定不服的，自收到决定书之日起十五日内可以起诉（行政诉讼法第四十五条）',
    '当场处罚、侵犯已取得的自然资源权利、不履行法定职责、政府信息不予公开等，须先复议再起诉（行政复议法第二十三条）',
  ],
  intake: reconsiderationIntake,
  barredAtFiling: ({ receivedOn, doubleTold }, { on, around }) =>
    whyReceivedLater(receivedOn, on) ?? (doubleTold ? undefined : whyReviewExcluded(around)),

  states: reconsiderationStates,
  initial: 'received',
  tracks: reconsiderationTracks,
  steps: { ...reconsiderationReplySteps, ...reconsiderationTrackSteps, ...reconsiderationClosingSteps },

  deadlines: {
    forward: {
      name: '转送复议机关',
      period: 'FY-05',
      when: ({ intake }) => intake.via === 'through_us',
      starts: 'filed',
      ends: 'forwardApplication',
      endsWithout: 'changePenalty',
      escalatesTo: respondentSuperiors,
    },
    // 五日、十日都是工作日（第八十八条）；转为普通程序不重新起算答复期限。
    reply: {
      name: '书面答复并提交证据、依据',
      period: 'FY-04',
      when: ({ intake, given }) => intake.via === 'copy' || given.receiveCopy !== undefined,
      variant: ({ intake, given }) => given.receiveCopy?.track ?? intake.track,
      starts: ['filed', 'receiveCopy'],
      startsOn: ({ intake, given }) => (given.receiveCopy ? undefined : intake.receivedOn),
      ends: 'submitReply',
      endsWithout: ['notRespondent', 'recordDecision'],
      escalatesTo: respondentSuperiors,
    },
    norm: {
      name: '就规范性文件合法性书面答复',
      period: 'FY-07',
      starts: 'receiveNorm',
      ends: 'replyNorm',
      endsWithout: 'recordDecision',
      escalatesTo: respondentSuperiors,
    },
    redo: {
      name: '履行复议决定、重新作出行政行为',
      own: {
        kind: 'S',
        basis:
          '《行政复议法》第六十四条、第七十七条，决定书写明的期限；没有写明的重新作出为60日（实施条例第五十八条，2026年7月1日前为第四十九条）',
      },
      within: ({ given }) => days(given.recordDecision?.limitDays ?? 60),
      when: ({ given }) => given.recordDecision?.redo === true || given.recordDecision?.limitDays !== undefined,
      starts: 'recordDecision',
      ends: 'perform',
      escalatesTo: respondentSuperiors,
    },
    opinion: {
      name: '报送意见书落实情况',
      period: 'FY-09',
      starts: 'receiveOpinion',
      ends: 'answerOpinion',
      escalatesTo: respondentSuperiors,
    },
    // 自申请人收到决定书之日起算，登记之日只是本机关知道的最早一日。
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
