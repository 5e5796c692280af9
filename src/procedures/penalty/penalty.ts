import { defineProcedure } from '#procedures/define.ts'
import { withoutPower } from '#procedures/enforcement-powers.ts'
import type { RoleId } from '#procedures/roles.ts'
import { courtSteps } from './court.ts'
import { decisionSteps } from './decision.ts'
import { executionSteps } from './execution.ts'
import { remediesOverOn, servedDay, spotReviewFirst } from './execution-bars.ts'
import { penaltyIntake } from './forms.ts'
import { investigationSteps } from './investigation.ts'
import { remedySteps } from './remedies.ts'
import { penaltyFilers, penaltyStates, penaltyTracks } from './states.ts'

const superiors = ['deputy_in_charge', 'director'] as const satisfies RoleId[]
const decisions = ['decidePenalty', 'decideNoPenalty'] as const

export const penalty = defineProcedure({
  id: 'penalty',
  area: 'enforcement',
  name: '行政处罚',
  mark: '罚',
  basis:
    '《中华人民共和国行政处罚法》；《中华人民共和国行政强制法》第五章；赋权事项见省级决定，简案快办为本地规定（未核实，可由管理员设定）',
  inForce: { from: '2021-07-15' },
  purpose: '对违法行为依法调查、告知、听取意见后作出处罚或者不予处罚决定，送达、公开并执行。',
  filedBy: penaltyFilers,
  remedies: [
    '有权知道拟作出的处罚内容及事实、理由、依据，有权陈述、申辩，不因陈述、申辩加重处罚（行政处罚法第四十四条、第四十五条）',
    '属于听证范围的，告知后五个工作日内可以要求听证，不承担听证费用（行政处罚法第六十三条、第六十四条）',
    '确有经济困难的，可以申请暂缓或者分期缴纳罚款（行政处罚法第六十六条）',
    '不出具财政票据的，有权拒绝缴纳罚款（行政处罚法第七十条）',
    '不服处罚的，可以自知道之日起六十日内申请行政复议，或者六个月内提起行政诉讼；当场处罚的应当先申请复议（行政复议法第二十条、第二十三条，行政诉讼法第四十六条）',
  ],
  cues: {
    words: [
      [3, '行政处罚 罚款 立案查处 违法行为'],
      [2, '占道经营 违章停车 违法建设 乱倒垃圾 超时施工 无证经营 油烟直排'],
    ],
    channels: { patrol: 1, transfer: 1 },
  },
  intake: penaltyIntake,
  barredAtFiling: ({ itemCode }, { around }) => withoutPower(around, itemCode, 'penalty'),

  states: penaltyStates,
  initial: 'clue',
  tracks: penaltyTracks,
  steps: { ...investigationSteps, ...decisionSteps, ...executionSteps, ...courtSteps, ...remedySteps },

  deadlines: {
    file: {
      name: '立案',
      period: 'CF-01',
      when: ({ intake }) => intake.kind !== 'summary',
      starts: 'filed',
      ends: ['file', 'notFile', 'handOver', 'decideOnSpot'],
      escalatesTo: superiors,
    },
    decide: {
      name: '作出行政处罚决定',
      period: 'CF-02',
      starts: 'file',
      ends: decisions,
      endsWithout: ['dismiss', 'handOver', 'closeForPolice'],
      extendedBy: 'extend',
      pauses: [
        {
          from: 'exclude',
          until: 'endExclusion',
          reason: '听证、公告、检测鉴定等',
          basis: '所依规章或者地方规定（未核实，可由管理员设定）',
        },
        {
          from: 'toPolice',
          until: 'returnFromPolice',
          reason: '移送公安机关',
          basis: '行政处罚法第二十七条；扣除期间未核实，可由管理员设定',
        },
      ],
      escalatesTo: superiors,
    },
    disposeEvidence: {
      name: '处理登记保存的证据',
      period: 'CF-03',
      starts: 'preRegister',
      ends: 'disposeEvidence',
      escalatesTo: superiors,
    },
    requestHearing: {
      name: '当事人要求听证',
      period: 'CF-04',
      starts: 'tellHearing',
      startsOn: ({ given }) => given.tellHearing?.servedOn,
      ends: ['requestHearing', 'waiveHearing'],
      bears: 'party',
    },
    serve: {
      name: '送达决定书',
      period: 'CF-06',
      starts: decisions,
      ends: ['serve', 'announce'],
      escalatesTo: superiors,
    },
    announced: {
      name: '公告送达期满',
      period: 'CF-06',
      variant: () => 'announced',
      starts: 'announce',
      startsOn: ({ given }) => given.announce?.announcedOn,
      ends: 'serveByAnnouncement',
      bears: 'party',
    },
    publish: {
      name: '公开处罚决定',
      period: 'CF-13',
      when: ({ given }) => given.decidePenalty?.social === true,
      starts: 'decidePenalty',
      ends: 'publish',
      endsWithout: 'recordOverturned',
      escalatesTo: superiors,
    },
    pay: {
      name: '缴纳罚款',
      period: 'CF-07',
      when: ({ given }) => (given.decidePenalty?.fine ?? given.decideOnSpot?.fine ?? 0) > 0,
      starts: ['serve', 'serveByAnnouncement', 'decideOnSpot'],
      startsOn: servedDay,
      ends: ['pay', 'collectOnSpot'],
      extendedBy: 'defer',
      endsWithout: ['recordOverturned', 'close'],
      bears: 'party',
    },
    reconsider: {
      name: '当事人申请行政复议',
      period: 'FY-01',
      starts: ['serve', 'serveByAnnouncement', 'decideOnSpot'],
      startsOn: servedDay,
      ends: ['noteRemedy', 'receiveReview', 'noteRemediesOver'],
      endsWithout: 'recordOverturned',
      bears: 'party',
      outlives: true,
    },
    // 当场处罚复议前置（2024年起），起诉期限自收到复议决定书起另计。
    sue: {
      name: '当事人提起行政诉讼',
      period: 'SS-04',
      when: (facts) => !spotReviewFirst(facts),
      starts: ['serve', 'serveByAnnouncement', 'decideOnSpot'],
      startsOn: servedDay,
      ends: ['noteRemedy', 'receiveSuit', 'noteRemediesOver'],
      endsWithout: ['recordOverturned', 'receiveReview'],
      bears: 'party',
      outlives: true,
    },
    remit: {
      name: '当场收缴罚款交至机关',
      period: 'CF-08',
      starts: 'collectOnSpot',
      ends: 'remit',
      escalatesTo: superiors,
    },
    bank: {
      name: '当场收缴罚款缴付银行',
      period: 'CF-08',
      variant: () => 'bank',
      starts: 'remit',
      ends: 'bank',
      escalatesTo: superiors,
    },
    recordSpot: {
      name: '当场处罚备案',
      period: 'CF-12',
      starts: 'decideOnSpot',
      ends: 'recordSpot',
      escalatesTo: superiors,
    },
    surchargeRuns: {
      name: '加处罚款满三十日',
      period: 'QZ-06',
      starts: 'imposeSurcharge',
      startsOn: ({ given }) => given.imposeSurcharge?.from,
      ends: ['pay', 'auction', 'applyCourt', 'close'],
      endsWithout: 'recordOverturned',
      bears: 'party',
    },
    reminded: {
      name: '催告后履行',
      period: 'QZ-03',
      starts: 'remind',
      startsOn: ({ given }) => given.remind?.servedOn,
      restartedBy: 'remind',
      ends: ['pay', 'fulfil', 'applyCourt', 'close'],
      endsWithout: 'recordOverturned',
      bears: 'party',
    },
    applyCourt: {
      name: '申请法院强制执行',
      period: 'QZ-04',
      starts: 'noteRemediesOver',
      startsOn: remediesOverOn,
      ends: 'applyCourt',
      endsWithout: ['pay', 'fulfil', 'close', 'recordOverturned'],
      escalatesTo: superiors,
    },
    courtAccepts: {
      name: '法院受理',
      period: 'QZ-07',
      starts: 'applyCourt',
      ends: ['courtAccepts', 'courtRefuses'],
      endsWithout: ['pay', 'fulfil', 'recordOverturned'],
      bears: 'party',
    },
    ruling: {
      name: '法院裁定',
      period: 'QZ-07',
      variant: () => 'ruling',
      starts: 'courtAccepts',
      ends: ['courtAllows', 'courtRefuses'],
      endsWithout: ['pay', 'fulfil', 'recordOverturned'],
      bears: 'party',
    },
    askHigherCourt: {
      name: '向上一级法院申请复议',
      period: 'QZ-07',
      variant: () => 'reconsideration',
      starts: 'courtRefuses',
      startsOn: ({ given }) => given.courtRefuses?.receivedOn,
      ends: 'askHigherCourt',
      endsWithout: ['close', 'recordOverturned'],
      escalatesTo: superiors,
    },
    withdrawPublication: {
      name: '撤回公开的处罚决定',
      period: 'CF-09',
      when: ({ times }) => (times.publish ?? 0) > 0,
      starts: 'recordOverturned',
      startsOn: ({ given }) => given.recordOverturned?.on,
      ends: 'withdrawPublication',
      escalatesTo: superiors,
    },
  },
})
