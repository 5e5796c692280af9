import { defineProcedure } from '#procedures/define.ts'
import type { RoleId } from '#procedures/roles.ts'
import { isOverturned } from './bars.ts'
import { publicationIntake } from './forms.ts'
import { publicationStates, publicationTracks } from './states.ts'
import { publicationSteps } from './steps.ts'

const superiors = ['gen_office', 'deputy_in_charge', 'director'] as const satisfies RoleId[]
const published = [
  'publishWebsite',
  'publishWeibo',
  'publishWechat',
  'publishPress',
  'publishBoard',
  'publishLibrary',
] as const

/** 处罚决定、许可结果的公开期限另有规定 (条例第二十六条后半句). */
const isResult = (kind: string) => kind === 'penalty' || kind === 'permit_result'

const toPublish = {
  starts: ['filed', 'reassess'],
  // 重新评估的，自情势变化经评估之日起算。
  startsOn: ({ intake, given }: { intake: { formedOn: string }; given: { reassess?: unknown } }) =>
    given.reassess === undefined ? intake.formedOn : undefined,
  ends: published,
  endsWithout: 'withhold',
  escalatesTo: superiors,
} as const

export const disclosurePublication = defineProcedure({
  id: 'disclosure-publication',
  area: 'openness',
  name: '政府信息主动公开',
  mark: '布',
  basis: '《中华人民共和国政府信息公开条例》第十一条至第二十六条；《行政处罚法》第四十八条',
  inForce: { from: '2019-05-15' },
  purpose: '街道形成的政府信息定公开属性、经保密审查后，在二十个工作日内通过网站、微博、公众号、公示栏等公开。',
  filedBy: [
    'disclosure_officer',
    'gen_office',
    'governance_office',
    'command_center',
    'judicial_office',
    'legal_reviewer',
    'enforcer',
    'service_clerk',
    'petition_officer',
  ],
  several: true,
  remedies: [
    '认为街道未按要求主动公开政府信息的，可以向政府信息公开工作主管部门提出（政府信息公开条例第四十七条二款）',
    '认为应当公开的信息没有公开的，可以申请公开，也可以建议纳入主动公开的范围（政府信息公开条例第二十七条、第四十四条二款）',
  ],
  intake: publicationIntake,
  barredAtFiling: ({ formedOn }, { on }) =>
    formedOn > on ? `生成日期（${formedOn}）不能晚于登记之日（政府信息公开条例第二十六条）。` : undefined,

  states: publicationStates,
  initial: 'drafted',
  tracks: publicationTracks,
  steps: publicationSteps,

  deadlines: {
    publish: {
      name: '主动公开政府信息',
      period: 'XX-01',
      when: ({ intake }) => !isResult(intake.kind),
      ...toPublish,
    },
    publishResult: {
      name: '公开处罚、许可结果',
      period: 'CF-13',
      when: ({ intake }) => isResult(intake.kind),
      ...toPublish,
    },
    update: {
      name: '更新已变更的信息',
      period: 'XX-01',
      starts: 'recordChange',
      startsOn: ({ given }) => given.recordChange?.changedOn,
      ends: 'update',
      endsWithout: 'orderWithdrawal',
      escalatesTo: superiors,
    },
    withdraw: {
      name: '撤回处罚决定公开信息',
      period: 'CF-09',
      when: ({ given }) => isOverturned(given.orderWithdrawal?.cause),
      starts: 'orderWithdrawal',
      startsOn: ({ given }) => given.orderWithdrawal?.since,
      ends: 'withdraw',
      escalatesTo: superiors,
    },
  },
})
