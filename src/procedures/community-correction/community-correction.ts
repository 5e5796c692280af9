import { workdays } from '#calendar/duration.ts'
import { defineProcedure } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { admissionSteps } from './admission.ts'
import { conductSteps } from './conduct.ts'
import { endingSteps } from './ending.ts'
import { correctionIntake } from './forms.ts'
import { correctionStates, correctionTracks, office } from './states.ts'
import { supervisionSteps } from './supervision.ts'

// 封存件只提醒有权查阅的人。
const superiors = ['director', 'party_secretary'] as const satisfies RoleId[]
const over = ['moveAway', 'discharge', 'revoke', 'recordDeath'] as const

export const communityCorrection = defineProcedure({
  id: 'community-correction',
  area: 'care',
  name: '社区矫正',
  mark: '矫',
  basis:
    '《中华人民共和国社区矫正法》（2020年7月1日施行）；施行前依社区矫正实施办法，实施办法的条文未核实，可由管理员设定',
  inForce: { from: '2016-01-01' },
  purpose: '司法所受委托，对被判处管制、宣告缓刑、假释和暂予监外执行的人监督管理、教育帮扶，帮助其融入社会。',
  filedBy: office,
  sealed: true,
  several: true,
  remedies: [
    '认为合法权益受到侵害的，有权向人民检察院或者有关机关申诉、控告和检举（社区矫正法第三十四条）',
    '就业、就学和享受社会保障等方面不受歧视（社区矫正法第四条）',
    '可以按照国家有关规定申请社会救助、参加社会保险、获得法律援助（社区矫正法第四十三条）',
  ],
  intake: correctionIntake,
  states: correctionStates,
  initial: 'registered',
  tracks: correctionTracks,
  steps: { ...admissionSteps, ...supervisionSteps, ...conductSteps, ...endingSteps },

  deadlines: {
    investigation: {
      name: '提交调查评估意见',
      own: {
        kind: 'N',
        basis: '社区矫正法第十八条；实施办法：十个工作日，适用速裁程序的五个工作日（未核实，可由管理员设定）',
      },
      within: ({ intake }) => workdays(intake.fastTrack ? 5 : 10),
      when: ({ intake }) => intake.origin === 'entrusted',
      starts: 'filed',
      ends: 'investigate',
      endsWithout: ['decline', 'receiveDocuments'],
      escalatesTo: superiors,
    },
    documents: {
      name: '决定机关送达法律文书',
      period: 'JZ-01',
      variant: () => 'deliver',
      when: ({ intake }) => intake.effectiveOn !== undefined,
      starts: 'filed',
      startsOn: ({ intake }) => intake.effectiveOn,
      ends: 'receiveDocuments',
      endsWithout: 'decline',
      bears: 'party',
    },
    report: {
      name: '对象报到',
      period: 'JZ-02',
      starts: 'receiveDocuments',
      startsOn: ({ given }) => given.receiveDocuments?.effectiveOn,
      ends: 'recordReport',
      endsWithout: 'recordDeath',
      bears: 'party',
      escalatesTo: superiors,
    },
    monitor: {
      name: '使用电子定位',
      period: 'JZ-03',
      starts: 'startMonitor',
      startsOn: ({ given }) => given.startMonitor?.on,
      ends: 'stopMonitor',
      extendedBy: 'extendMonitor',
      endsWithout: over,
      escalatesTo: superiors,
    },
    ruling: {
      name: '撤销、收监的裁决',
      period: 'JZ-04',
      starts: 'proposeRevocation',
      startsOn: ({ given }) => given.proposeRevocation?.receivedOn,
      ends: ['keep', 'revoke'],
      endsWithout: 'recordDeath',
      bears: 'party',
    },
    reduction: {
      name: '减刑的裁定',
      period: 'JZ-04',
      starts: 'proposeReduction',
      startsOn: ({ given }) => given.proposeReduction?.receivedOn,
      ends: 'recordReduction',
      endsWithout: over,
      bears: 'party',
    },
  },
})
