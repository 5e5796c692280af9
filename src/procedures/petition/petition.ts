import { defineProcedure } from '#procedures/define.ts'
import { writtenLimit } from '#procedures/written-limit.ts'
import { petitionDivertingSteps } from './diverting.ts'
import { petitionIntake } from './forms.ts'
import { petitionHandlingSteps } from './handling.ts'
import { petitionOpinionSteps } from './opinion.ts'
import { petitionReviewSteps } from './review.ts'
import { isForwarded, petitionRoutingSteps } from './routing.ts'
import { petitionSimpleSteps } from './simple.ts'
import { petitionTrackSteps, petitionTracks } from './tracks.ts'

const assignedLimit = { kind: 'S', basis: '《信访工作条例》第二十二条一款三项（交办时指定的办理期限）' } as const

/** Without both days there is nothing to count from or to. */
function isDated(applies: boolean, from: string | undefined, until: string | undefined): boolean {
  return applies && from !== undefined && until !== undefined
}

const superiors = ['deputy_in_charge', 'director'] as const
const answered = ['issueOpinion', 'answerSimple'] as const
const divertedOut = ['divert', 'divertToService', 'divertToDuty', 'divertToEnforcement', 'divertToMediation'] as const
const otherwiseTold = [
  ...(['accept', 'acceptSuggestion', 'acceptAccusation', 'forwardAccusation'] as const),
  ...(['guideOut', 'notAccept', 'noLongerAccept'] as const),
  ...divertedOut,
] as const
/** Steps by which the petitioner learns what becomes of the petition (条例23条二款、三款). */
const told = [...otherwiseTold, 'acceptUnnamed', 'acceptSimple', 'transfer', 'assign'] as const

export const petition = defineProcedure({
  id: 'petition',
  area: 'disputes',
  name: '信访',
  mark: '信',
  basis: '《信访工作条例》（中共中央、国务院2022年2月25日发布）',
  inForce: { from: '2022-05-01' },
  purpose: '受理、办理并答复群众提出的情况、建议、意见和投诉请求。',
  filedBy: [
    'petition_officer',
    'governance_office',
    'window_clerk',
    'command_center',
    'gen_office',
    'hotline_officer',
    'party_secretary',
    'director',
    'deputy_in_charge',
  ],
  remedies: [
    '对信访处理意见不服的，自收到书面答复之日起30日内可以请求原办理机关的上一级机关复查（信访工作条例第三十五条）。',
    '对复查意见不服的，自收到书面答复之日起30日内可以请求复查机关的上一级机关复核（信访工作条例第三十六条）。',
    '可以凭登记编号查询、评价办理情况（信访工作条例第二十一条）。',
    '任何组织和个人不得打击报复信访人（信访工作条例第十八条）。',
  ],
  cues: {
    words: [
      [3, '信访 上访 来访反映 申诉 检举 控告 举报干部 联名 集体反映 重复反映 复查 复核 越级'],
      [2, '征地补偿 拆迁补偿 安置补偿 历史遗留 不服处理 不作为 乱作为 贪污 违纪 徇私 待遇落实 退役军人 下岗 社保补缴'],
      [1, '请求解决 多年未解决 讨说法 求公道 补偿 赔偿不公 村务公开 账目不清'],
    ],
    channels: { visit: 3, letter: 4, transfer: 3, online: 1 },
  },
  intake: petitionIntake,
  states: {
    registered: { name: '已登记，待甄别', phase: 'pending' },
    triaged: { name: '已甄别，待处理', phase: 'pending' },
    objecting: { name: '已提异议，待核实', phase: 'waiting' },
    returned: { name: '异议成立，已退回', phase: 'done', final: true },
    transferred: { name: '已转送', phase: 'done', final: true },
    assigned: { name: '已交办，待反馈', phase: 'waiting' },
    guidedOut: { name: '已引导', phase: 'done', final: true },
    notAccepted: { name: '不予受理', phase: 'done', final: true },
    noLongerAccepted: { name: '不再受理', phase: 'done', final: true },
    filedAway: { name: '已存查', phase: 'done', final: true },
    diverted: { name: '已导入法定途径', phase: 'done', final: true },
    studying: { name: '建议研究论证', phase: 'working' },
    replied: { name: '建议已答复', phase: 'done', final: true },
    accusationTaken: { name: '检举控告办理', phase: 'working' },
    accusationForwarded: { name: '已转纪检监察', phase: 'done', final: true },
    accusationAnswered: { name: '检举控告已反馈', phase: 'done', final: true },
    simple: { name: '简易办理', phase: 'working' },
    investigating: { name: '已受理，办理中', phase: 'working' },
    opinionIssued: { name: '意见书待送达', phase: 'working' },
    served: { name: '意见书已送达', phase: 'waiting' },
    executing: { name: '督促执行', phase: 'working' },
    reviewing: { name: '复查中', phase: 'waiting' },
    reviewed: { name: '复查意见已出具', phase: 'waiting' },
    rechecking: { name: '复核中', phase: 'waiting' },
    finalised: { name: '复核终结', phase: 'done', final: true },
    closed: { name: '已办结', phase: 'done', final: true },
  },
  initial: 'registered',
  tracks: petitionTracks,
  steps: {
    ...petitionRoutingSteps,
    ...petitionHandlingSteps,
    ...petitionSimpleSteps,
    ...petitionDivertingSteps,
    ...petitionTrackSteps,
    ...petitionOpinionSteps,
    ...petitionReviewSteps,
  },
  deadlines: {
    forward: {
      name: '登记后转送、交办或报请',
      period: 'XF-01',
      when: ({ intake }) => intake.receivedAs === 'bureau',
      starts: 'filed',
      ends: told,
      endsWithout: 'fileAway',
      escalatesTo: superiors,
    },
    noticeDirect: {
      name: '书面告知信访人',
      period: 'XF-02',
      when: ({ intake }) => intake.receivedAs === 'direct' && !intake.unnamed,
      starts: 'filed',
      ends: told,
      escalatesTo: superiors,
    },
    noticeForwarded: {
      name: '转送交办件书面告知信访人',
      period: 'XF-03',
      when: ({ intake }) => isForwarded(intake.receivedAs) && !intake.unnamed,
      starts: 'filed',
      ends: told,
      endsWithout: 'upholdObjection',
      escalatesTo: superiors,
    },
    // 异议是本机关的权利：未提出只是失权，不算办理逾期。
    objection: {
      name: '对转送交办提出异议',
      period: 'XF-04',
      when: ({ intake }) => isForwarded(intake.receivedAs),
      starts: 'filed',
      ends: 'object',
      endsWithout: [...told, 'fileAway'],
      bears: 'party',
    },
    simpleAcceptance: {
      name: '简易办理的受理或转送',
      period: 'XF-11',
      when: ({ intake }) => intake.simple,
      starts: 'filed',
      ends: ['acceptSimple', 'transfer', 'assign'],
      endsWithout: [...otherwiseTold, 'acceptUnnamed', 'fileAway', 'upholdObjection'],
      escalatesTo: superiors,
    },
    simpleHandling: {
      name: '简易办理办结',
      period: 'XF-10',
      starts: 'acceptSimple',
      ends: answered,
      endsWithout: ['toOrdinary', 'reclassify'],
      escalatesTo: superiors,
    },
    // 六十日自受理之日起算，简易转普通、重新甄别都不重新起算。
    handling: {
      name: '办结',
      period: 'XF-05',
      starts: ['accept', 'acceptUnnamed', 'acceptSimple', 'redo', 'reopenSimple'],
      ends: answered,
      extendedBy: 'extend',
      // 六十日只管三十一条（六）项：重新甄别后属建议意见、检举控告的，不再计。
      endsWithout: [...divertedOut, 'acceptSuggestion', 'acceptAccusation'],
      escalatesTo: superiors,
    },
    reviewRequest: {
      name: '信访人请求复查',
      period: 'XF-06',
      starts: 'serve',
      ends: 'requestReview',
      bears: 'party',
    },
    // 复查、复核由上级机关作出，逾期不算本街道的。
    review: {
      name: '复查意见',
      period: 'XF-07',
      starts: 'requestReview',
      ends: 'recordReview',
      endsWithout: 'refuseReview',
      bears: 'party',
    },
    recheckRequest: {
      name: '信访人请求复核',
      period: 'XF-08',
      starts: 'recordReview',
      ends: 'requestRecheck',
      endsWithout: 'redo',
      bears: 'party',
    },
    recheck: {
      name: '复核意见',
      period: 'XF-09',
      starts: 'requestRecheck',
      ends: 'recordRecheck',
      endsWithout: 'refuseRecheck',
      bears: 'party',
      pauses: [
        {
          from: 'startRecheckHearing',
          until: 'endRecheckHearing',
          reason: '复核听证',
          basis: '信访工作条例第三十六条二款',
        },
      ],
    },
    report: {
      name: '提交办结报告',
      own: assignedLimit,
      within: ({ intake }) => writtenLimit(intake.assignedOn, intake.reportBy),
      when: ({ intake }) => isDated(intake.receivedAs === 'assigned', intake.assignedOn, intake.reportBy),
      starts: 'filed',
      startsOn: ({ intake }) => intake.assignedOn,
      ends: 'reportCompletion',
      endsWithout: 'upholdObjection',
      escalatesTo: superiors,
    },
    // 交办出去的，是受交办单位的时间。
    feedback: {
      name: '受交办单位反馈办结报告',
      own: assignedLimit,
      within: ({ given }) => writtenLimit(given.assign?.on, given.assign?.reportBy),
      when: ({ given }) => isDated(true, given.assign?.on, given.assign?.reportBy),
      starts: 'assign',
      startsOn: ({ given }) => given.assign?.on,
      ends: 'recordFeedback',
      endsWithout: 'takeBack',
      bears: 'party',
    },
    proposalAnswer: {
      name: '书面反馈采纳情况',
      period: 'XF-12',
      starts: 'receiveProposal',
      ends: 'answerProposal',
      escalatesTo: superiors,
    },
  },
})
