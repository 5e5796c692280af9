import { defineProcedure } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { coercionIntake } from './forms.ts'
import { measureSteps } from './measures.ts'
import { performanceSteps } from './performance.ts'
import { remedySteps } from './remedies.ts'
import { type CoercionFacts, coercionStates, coercionTracks } from './states.ts'

const superiors = ['deputy_in_charge', 'director'] as const satisfies RoleId[]

const challengeable = {
  starts: ['implement', 'implementOnSpot', 'decidePerform', 'inform'],
  startsOn: ({ given }: CoercionFacts) => {
    const served = given.decidePerform?.servedOn
    return typeof served === 'string' ? served : undefined
  },
  bears: 'party',
  outlives: true,
} as const

export const coercion = defineProcedure({
  id: 'coercion',
  area: 'enforcement',
  name: '行政强制',
  mark: '强',
  basis: '《中华人民共和国行政强制法》',
  inForce: { from: '2012-01-01' },
  purpose: '依法查封、扣押有关的场所和财物，催告后代为履行，期满解除，费用和权利说清楚。',
  filedBy: ['enforcer', 'command_center'],
  remedies: [
    '有权陈述、申辩，有权申请行政复议或者提起行政诉讼，因违法实施强制受到损害的有权要求赔偿（行政强制法第八条）',
    '查封、扣押不得涉及与违法行为无关的场所、设施、财物和个人及其所扶养家属的生活必需品（行政强制法第二十三条）',
    '查封、扣押的保管费用由行政机关承担；因查封、扣押发生的检测鉴定费用由行政机关承担（行政强制法第二十五条、第二十六条）',
    '查封、扣押期限届满的，应当及时解除（行政强制法第二十八条）',
  ],
  several: true,
  intake: coercionIntake,

  states: coercionStates,
  initial: 'proposed',
  tracks: coercionTracks,
  steps: { ...measureSteps, ...performanceSteps, ...remedySteps },

  deadlines: {
    approveAfter: {
      name: '当场实施后补办批准',
      period: 'QZ-01',
      starts: 'implementOnSpot',
      ends: ['approveAfter', 'releaseAtOnce'],
      escalatesTo: superiors,
    },
    seal: {
      name: '查封扣押期限',
      period: 'QZ-02',
      starts: ['implement', 'implementOnSpot'],
      ends: ['release', 'dispose', 'releaseAtOnce'],
      extendedBy: 'extend',
      pauses: [
        {
          from: 'beginTest',
          until: 'endTest',
          reason: '检测、检验、检疫、技术鉴定',
          basis: '行政强制法第二十五条三款',
        },
      ],
      escalatesTo: superiors,
    },
    // 决定书当场交付的，自当日起算；代履行决定自送达、立即代履行自事后通知起算。
    reconsider: {
      name: '当事人申请行政复议',
      period: 'FY-01',
      ...challengeable,
      ends: 'receiveReview',
      endsWithout: 'receiveSuit',
    },
    sue: {
      name: '当事人提起行政诉讼',
      period: 'SS-04',
      ...challengeable,
      ends: 'receiveSuit',
      endsWithout: 'receiveReview',
    },
    lapse: {
      name: '中止执行满三年',
      period: 'QZ-08',
      when: ({ given }) => given.suspend?.resumable === true,
      starts: 'suspend',
      startsOn: ({ given }) => given.suspend?.on,
      ends: 'lapse',
      endsWithout: ['resume', 'terminate'],
      bears: 'party',
    },
  },
})
