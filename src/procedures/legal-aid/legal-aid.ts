import { workdays } from '#calendar/duration.ts'
import { defineProcedure } from '#procedures/define.ts'
import { legalAidIntake } from './forms.ts'
import { legalAidStates, legalAidSteps, station } from './steps.ts'

const gone = ['deemWithdrawn', 'withdraw'] as const

export const legalAid = defineProcedure({
  id: 'legal-aid',
  area: 'service',
  name: '法律援助',
  mark: '援',
  basis: '《中华人民共和国法律援助法》（2022年1月1日施行）；施行前依《法律援助条例》（条文未核实）',
  inForce: { from: '2016-01-01' },
  purpose: '经济困难和符合法定条件的人请不起律师的，就近向法律援助工作站申请，由法律援助机构决定并指派人员无偿服务。',
  filedBy: [...station, 'petition_officer', 'governance_office', 'mediator', 'mediation_committee'],
  several: true,
  cues: {
    words: [
      [3, '申请法律援助 请不起律师 免费律师'],
      [2, '法律援助 经济困难 困难群众 家庭暴力'],
      [1, '赡养费 抚养费 讨薪 工伤 律师'],
    ],
  },
  remedies: [
    '对不予法律援助、终止法律援助的决定有异议的，可以向设立该法律援助机构的司法行政部门提出（法律援助法第四十九条）',
    '对司法行政部门维持的决定不服的，可以依法申请行政复议或者提起行政诉讼（法律援助法第四十九条三款）',
    '法律援助不收取任何财物（法律援助法第二十条）；有权了解办理情况、投诉和请求更换人员（第五十五条）',
  ],
  intake: legalAidIntake,
  states: legalAidStates,
  initial: 'received',
  steps: legalAidSteps,

  deadlines: {
    forward: {
      name: '转交法律援助机构',
      own: { kind: 'L', basis: '工作站收齐材料后转交：两个工作日（未核实，可由管理员设定）' },
      within: () => workdays(2),
      starts: ['checkMaterials', 'receiveMaterials'],
      ends: 'forward',
      endsWithout: 'withdraw',
      escalatesTo: ['judicial_office', 'deputy_in_charge'],
    },
    decide: {
      name: '审查法律援助申请',
      period: 'FL-01',
      starts: 'filed',
      ends: ['grant', 'refuse'],
      endsWithout: gone,
      pauses: [
        {
          from: 'askMaterials',
          until: 'receiveMaterials',
          reason: '待申请人补充材料',
          basis: '法律援助法第四十三条二款（补充期间是否扣除未核实）',
        },
      ],
      bears: 'party',
    },
    appoint: {
      name: '指派法律援助人员',
      period: 'FL-02',
      starts: ['grant', 'correct'],
      startsOn: ({ given }) => (given.object ? undefined : given.grant?.on),
      ends: 'appoint',
      endsWithout: ['terminate', 'withdraw'],
      bears: 'party',
    },
    review: {
      name: '审查异议',
      period: 'FL-03',
      starts: 'object',
      startsOn: ({ given }) => given.object?.receivedOn,
      ends: ['uphold', 'correct'],
      bears: 'party',
    },
  },
})
