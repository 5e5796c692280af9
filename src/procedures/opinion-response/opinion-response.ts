import { hours } from '#calendar/duration.ts'
import { defineProcedure } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { opinionIntake } from './forms.ts'
import { isUrgent, opinionStates, opinionSteps } from './steps.ts'

const superiors = ['gen_office', 'deputy_in_charge', 'director', 'party_secretary'] as const satisfies RoleId[]
const elsewhere = ['transferOut', 'noResponse'] as const

export const opinionResponse = defineProcedure({
  id: 'opinion-response',
  area: 'openness',
  name: '政务舆情回应',
  mark: '舆',
  basis:
    '《中华人民共和国政府信息公开条例》第六条；国办发〔2016〕61号《关于在政务公开工作中进一步做好政务舆情回应的通知》（未核实）',
  inForce: { from: '2016-07-30' },
  purpose: '网上、媒体上对街道工作的质疑和不实信息，查清事实后公开回应，并跟踪到平息。',
  filedBy: [
    'gen_office',
    'disclosure_officer',
    'command_center',
    'governance_office',
    'petition_officer',
    'hotline_officer',
    'grid_leader',
  ],
  intake: opinionIntake,

  states: opinionStates,
  initial: 'found',
  steps: opinionSteps,

  deadlines: {
    grade: {
      name: '研判分级',
      own: { kind: 'L', basis: '本地规定：发现后二小时内研判（未核实，可由管理员设定）' },
      within: () => hours(2),
      starts: 'filed',
      ends: 'grade',
      endsWithout: elsewhere,
      escalatesTo: superiors,
    },
    respondUrgent: {
      name: '回应特别重大、重大舆情',
      own: { kind: 'N', basis: '国办发〔2016〕61号：特别重大、重大的最迟二十四小时内（未核实，可由管理员设定）' },
      within: () => hours(24),
      when: isUrgent,
      starts: ['filed', 'grade'],
      ends: 'respond',
      endsWithout: elsewhere,
      escalatesTo: superiors,
    },
    respond: {
      name: '回应舆情',
      own: { kind: 'N', basis: '国办发〔2016〕61号：其他政务舆情四十八小时内（未核实，可由管理员设定）' },
      within: () => hours(48),
      starts: ['filed', 'reopen'],
      ends: 'respond',
      endsWithout: elsewhere,
      escalatesTo: superiors,
    },
  },
})
