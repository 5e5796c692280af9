import * as z from 'zod'
import { defineProcedure } from '#procedures/define.ts'
import { day, refer, text } from '#procedures/fields.ts'

const persons = (title: string) => z.int().min(0).max(1_000_000).default(0).meta({ title, hint: '单位：人次' })

/** 矛调中心每日一份的接待台账：来访总量从这里数，逐件办理的另有其程序. */
export const centreReception = defineProcedure({
  id: 'centre-reception',
  area: 'disputes',
  name: '中心日接待',
  mark: '待',
  basis: '矛盾纠纷调处化解中心建设（本地规定，未核实，可由管理员设定）',
  inForce: { from: '2020-01-01' },
  purpose: '矛盾纠纷调处化解中心每天接待多少人次，其中信访、调解、咨询、办事各多少。',
  filedBy: ['window_clerk', 'governance_office', 'petition_officer', 'command_center', 'mediation_committee'],
  log: true,
  several: true,
  intake: z
    .object({
      on: day('接待日期'),
      venue: refer('中心', 'venues').optional(),
      visitors: z.int().min(0).max(1_000_000).meta({ title: '接待总量', hint: '单位：人次' }),
      petition: persons('其中信访'),
      mediation: persons('其中调解'),
      consult: persons('其中法律咨询'),
      counselling: persons('其中心理咨询'),
      countedBy: text('计数方式', '如取号机、门禁、人工登记').optional(),
    })
    .refine((log) => log.petition + log.mediation + log.consult + log.counselling <= log.visitors, {
      path: ['visitors'],
      error: '各类之和不能多于接待总量',
    }),
  barredAtFiling: (intake, { on }) => (intake.on > on ? '接待日期尚未到。' : undefined),
  states: { recorded: { name: '已记录', phase: 'done', final: true } },
  initial: 'recorded',
  steps: {},
  deadlines: {},
})
