import * as z from 'zod'
import { workdays } from '#calendar/duration.ts'
import { aboutWords } from '#procedures/about.ts'
import { choice } from '#procedures/choice.ts'
import { type AnyFacts, defineProcedure } from '#procedures/define.ts'
import { day, passage, satisfaction, text, yes } from '#procedures/fields.ts'
import type { RoleId } from '#procedures/roles.ts'

const visitors = [
  'gen_office',
  'service_clerk',
  'governance_office',
  'grid_leader',
  'grid_worker',
  'judicial_office',
  'enforcer',
  'petition_officer',
  'legal_counsel',
  'party_secretary',
  'director',
  'deputy_in_charge',
] as const satisfies RoleId[]
const superiors = ['gen_office', 'deputy_in_charge', 'director'] as const satisfies RoleId[]
const local = '“三服务”走访、敲门行动（本地规定，未核实，可由管理员设定）'

function requestsOf({ intake }: AnyFacts): number {
  return Array.isArray(intake.requests) ? intake.requests.length : 0
}

const whyNoRequest = (facts: AnyFacts) =>
  requestsOf(facts) > 0 ? undefined : `走访登记没有诉求，请办「没有诉求，归档」（${local}）。`

export const visit = defineProcedure({
  id: 'visit',
  area: 'grid',
  name: '走访服务',
  mark: '访',
  basis: '《优化营商环境条例》（条文未核实）；“三服务”走访、敲门行动为本地规定（未核实，可由管理员设定）',
  inForce: { from: '2016-01-01' },
  purpose: '上门走访企业、项目和住户：听到什么诉求，当场答复还是转办，五个工作日内给回音。',
  filedBy: visitors,
  several: true,
  remedies: ['诉求转出后有编号，可以凭编号查询办理情况'],
  intake: z
    .object({
      object: choice('走访对象', { enterprise: '企业', project: '项目、工地', household: '住户', key: '重点人群' }),
      programme: choice('名目', {
        three_services: '三服务',
        knock: '敲门行动',
        policy: '惠企政策宣讲',
        safety: '安全走访',
        other: '其他',
      }).default('three_services'),
      enterprise: text('企业、项目名称').optional(),
      door: text('门牌编号').optional(),
      outcome: choice('敲门结果', { done: '已见面', away: '家中无人', refused: '不愿开门' }).optional(),
      visitors: z.int().min(1).max(1000).default(1).meta({ title: '走访人数' }),
      leader: yes('领导带队'),
      requests: z
        .array(
          z.object({
            kind: choice('类别', {
              policy: '政策咨询',
              funding: '融资',
              labour: '用工',
              land: '用地、用房',
              approval: '审批办证',
              law: '法律服务',
              safety: '安全隐患',
              life: '生活困难',
              other: '其他',
            }),
            request: passage('诉求'),
          }),
        )
        .max(50)
        .default([])
        .meta({ title: '诉求清单' }),
      pace: text('走访情况').optional(),
    })
    .refine((form) => form.object === 'household' || form.object === 'key' || form.enterprise !== undefined, {
      path: ['enterprise'],
      error: '走访企业、项目的，须写明名称',
    }),

  states: {
    visited: { name: '已走访', phase: 'working' },
    recorded: { name: '没有诉求，已归档', phase: 'done', final: true },
    answered: { name: '诉求已答复', phase: 'done', final: true },
    carried: { name: '诉求已转办', phase: 'done', final: true },
  },
  initial: 'visited',
  steps: {
    record: {
      name: '没有诉求，归档',
      from: 'visited',
      to: 'recorded',
      by: visitors,
      basis: local,
      barredBy: (facts) =>
        requestsOf(facts) > 0 ? `诉求共${requestsOf(facts)}件，须答复或者转办后办结（${local}）。` : undefined,
    },
    answer: {
      name: '答复诉求',
      from: 'visited',
      to: 'answered',
      by: visitors,
      form: z.object({
        answer: passage('答复'),
        resolved: yes('已经解决'),
        on: day('答复日期').optional(),
        satisfied: satisfaction('满意度').optional(),
      }),
      papers: { list: { name: '诉求办理反馈单' } },
      basis: local,
      barredBy: whyNoRequest,
    },
    toHotline: {
      name: '转12345热线办理',
      from: 'visited',
      to: 'carried',
      by: visitors,
      form: z.object({ note: passage('转办意见') }),
      basis: local,
      barredBy: whyNoRequest,
      handOff: {
        to: 'hotline',
        link: 'transferred-to',
        name: '转12345热线',
        basis: '“三服务”走访（本地规定，未核实，可由管理员设定）',
        about: ({ intake }) => aboutWords(intake.requests[0]?.request, '走访中收到的诉求'),
        carry: () => ({ source: 'other', reqType: 'help' }),
      },
    },
    toGrid: {
      name: '转网格事件',
      from: 'visited',
      to: 'carried',
      by: visitors,
      form: z.object({ note: passage('转办意见') }),
      basis: local,
      barredBy: whyNoRequest,
      handOff: {
        to: 'grid-event',
        link: 'transferred-to',
        name: '转网格事件',
        basis: '“三服务”走访（本地规定，未核实，可由管理员设定）',
        about: ({ intake }) => aboutWords(intake.requests[0]?.request, '走访中发现的事件'),
        carry: () => ({ collected: 'reported' }),
      },
    },
  },
  deadlines: {
    respond: {
      name: '答复或者转办诉求',
      own: { kind: 'L', basis: '“三服务”走访诉求五个工作日内答复或者转办（本地规定，未核实，可由管理员设定）' },
      within: () => workdays(5),
      when: ({ intake }) => intake.requests.length > 0,
      starts: 'filed',
      ends: ['answer', 'toHotline', 'toGrid'],
      escalatesTo: superiors,
    },
  },
})
