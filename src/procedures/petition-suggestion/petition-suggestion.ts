import * as z from 'zod'
import { choice, mustHold } from '#procedures/choice.ts'
import { type AnyFacts, defineProcedure, type State, type Step } from '#procedures/define.ts'
import { day, matterNumber, passage, text, yes } from '#procedures/fields.ts'
import type { RoleId } from '#procedures/roles.ts'

const officers = ['petition_officer', 'governance_office'] as const satisfies RoleId[]
const leaders = ['deputy_in_charge', 'director', 'party_secretary'] as const satisfies RoleId[]
const article = '信访工作条例第四十条'

const states = {
  drafted: { name: '已拟，待审签', phase: 'pending' },
  dropped: { name: '不予提出', phase: 'done', final: true },
  issued: { name: '已发出，待书面反馈', phase: 'waiting' },
  answered: { name: '已书面反馈，待跟踪', phase: 'working' },
  closed: { name: '已跟踪办结', phase: 'done', final: true },
} as const satisfies Record<string, State>

export const suggestionIntake = z
  .object({
    kind: choice('建议种类', { improve: '改进工作', policy: '完善政策', accountability: '追究责任' }),
    unit: text('所涉单位'),
    to: text('建议送达单位'),
    petition: matterNumber('所涉信访件编号', 'petition').optional(),
    fault: choice('发现的情形（四十条一款）', {
      procedure: '违反规定受理、办理',
      shirking: '推诿、敷衍、拖延',
      fraud: '弄虚作假',
      refusing: '拒不执行信访处理意见',
    }).optional(),
    grave: yes('造成严重后果'),
    facts: passage('事实和依据'),
    suggestion: passage('建议内容'),
  })
  .refine((form) => form.kind === 'policy' || form.fault !== undefined, {
    path: ['fault'],
    error: '改进工作、追究责任的建议须写明发现的情形（信访工作条例第四十条一款、三款）',
  })
  .refine((form) => form.kind !== 'accountability' || form.grave, {
    path: ['grave'],
    error: '造成严重后果的，才提出追究责任的建议（信访工作条例第四十条三款）',
  })
  .refine((form) => form.kind !== 'accountability' || form.to !== form.unit, {
    path: ['to'],
    error: '追究责任的建议应向有管理权限的机关、单位提出，不能送被建议追责的单位（信访工作条例第四十条三款）',
  })

const steps = {
  issue: {
    name: '审签发出',
    from: 'drafted',
    to: 'issued',
    by: leaders,
    form: z.object({ reportedOn: day('向本级党委政府报告日期').optional(), note: passage('审签意见').optional() }),
    papers: { suggestion: { name: '三项建议书', required: true, basis: article } },
    basis: article,
    barredBy: ({ intake }, { form }) =>
      intake.kind === 'policy' && form.reportedOn === undefined
        ? '有关政策性问题应当及时向本级党委和政府报告，并提出完善政策的建议，请先报告（信访工作条例第四十条二款）。'
        : undefined,
  },
  drop: {
    name: '不予提出',
    from: 'drafted',
    to: 'dropped',
    by: leaders,
    form: z.object({ reason: passage('理由') }),
    basis: article,
  },
  urge: {
    name: '督办催告反馈',
    from: 'issued',
    by: officers,
    form: z.object({ limit: day('要求反馈日期'), words: passage('督办要求') }),
    papers: { supervision: { name: '信访督办单', required: true, basis: '信访工作条例第四十条一款' } },
    basis: '信访工作条例第四十条一款',
  },
  recordAnswer: {
    name: '登记书面反馈',
    from: 'issued',
    to: 'answered',
    by: officers,
    form: z
      .object({
        written: mustHold('书面反馈', '有关机关、单位应当书面反馈采纳情况，口头的不算（信访工作条例第四十条四款）'),
        adopted: choice('采纳情况', { all: '采纳', part: '部分采纳', none: '未采纳' }),
        reason: passage('采纳情况说明').optional(),
        measures: passage('整改、处理措施').optional(),
      })
      .refine((form) => form.adopted === 'all' || form.reason !== undefined, {
        path: ['reason'],
        error: '部分采纳、未采纳的须说明理由',
      }),
    papers: { answer: { name: '三项建议书面反馈', required: true, basis: '信访工作条例第四十条四款' } },
    basis: '信访工作条例第四十条四款',
  },
  returnAnswer: {
    name: '退回重新反馈',
    from: 'answered',
    to: 'issued',
    by: officers,
    form: z.object({ reason: passage('退回理由') }),
    basis: '信访工作条例第四十条四款；退回未见于条例，未核实，可由管理员设定',
  },
  close: {
    name: '跟踪办结',
    from: 'answered',
    to: 'closed',
    by: [...officers, ...leaders],
    form: z.object({ result: passage('落实情况') }),
    basis: '信访工作条例第四十条、第四十一条一款三项',
  },
} as const satisfies Record<string, Step<keyof typeof states, never, AnyFacts>>

export const petitionSuggestion = defineProcedure({
  id: 'petition-suggestion',
  area: 'disputes',
  name: '信访三项建议',
  mark: '项',
  basis:
    '《信访工作条例》第四十条、第四十一条（2022年5月1日施行）；三项建议由党委和政府信访部门提出，街道以承担信访工作的机构名义提出的，须有授权（未核实，可由管理员设定）',
  inForce: { from: '2022-05-01' },
  purpose: '信访工作中发现办理不力、政策问题、失职失责的，书面提出改进工作、完善政策、追究责任的建议，并跟踪书面反馈。',
  filedBy: [...officers, ...leaders],
  // 一件可以分别提出改进、完善、追责三种建议。
  several: true,
  intake: suggestionIntake,
  states,
  initial: 'drafted',
  steps,
  deadlines: {
    // 反馈是收到建议的单位的时间，不算本街道逾期。
    feedback: {
      name: '书面反馈采纳情况',
      period: 'XF-12',
      starts: ['issue', 'returnAnswer'],
      ends: 'recordAnswer',
      bears: 'party',
    },
  },
})
