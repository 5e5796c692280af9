import { days, months } from '#calendar/duration.ts'
import { defineProcedure } from '#procedures/define.ts'
import { supervisionIntake } from './forms.ts'
import { leaders, office, supervisionStates, supervisionSteps } from './steps.ts'

export const congressSupervision = defineProcedure({
  id: 'congress-supervision',
  area: 'supervision',
  name: '人大政协监督活动',
  mark: '人',
  basis:
    '《地方各级人民代表大会和地方各级人民政府组织法》第五十九条三款；各级人民代表大会常务委员会监督法、政协章程（条文未核实，可由管理员设定）',
  inForce: { from: '2016-01-01' },
  purpose: '记录人大代表、政协委员对街道工作的监督：查了什么、听了什么报告、提了什么意见，街道怎样研究处理和报告。',
  filedBy: [...office, ...leaders, 'judicial_office'],
  several: true,
  remedies: ['意见的研究处理情况向提出意见的机关报告，并按规定向社会公布'],
  intake: supervisionIntake,

  states: supervisionStates,
  initial: 'planned',
  steps: supervisionSteps,

  deadlines: {
    answer: {
      name: '报告意见研究处理情况',
      own: { kind: 'L', basis: '监督法：研究处理情况向提出意见的机关报告；三个月为本地规定（未核实，可由管理员设定）' },
      within: ({ given }) => {
        const said = given.receiveOpinions?.answerDays
        return said === undefined ? months(3) : days(said)
      },
      starts: 'receiveOpinions',
      startsOn: ({ given }) => given.receiveOpinions?.receivedOn,
      ends: 'answer',
      escalatesTo: leaders,
    },
  },
})
