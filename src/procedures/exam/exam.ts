import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { personal } from '#procedures/common.ts'
import { defineProcedure } from '#procedures/define.ts'
import { passage, text, yes } from '#procedures/fields.ts'
import type { RoleId } from '#procedures/roles.ts'

const office = ['judicial_office', 'gen_office', 'governance_office'] as const satisfies RoleId[]

const heads = (title: string) => z.int().min(0).max(100_000).meta({ title, hint: '单位：人' })
const score = (title: string) => z.number().min(0).max(1000).meta({ title, hint: '单位：分' })

const record = z.object({
  code: text('人员编号', '工号或者证号；同一人每次相同'),
  name: personal('name', '姓名').optional(),
  attended: yes('参加考试'),
  score: score('成绩').optional(),
  passed: yes('合格'),
})

/** 一人一条：缺考的没有成绩，合格与否看及格分. */
function whyNotRecorded(
  { intake, times }: { intake: { expected: number; passMark: number }; times: { record?: number } },
  form: Record<string, unknown>,
): string | undefined {
  if ((times.record ?? 0) >= intake.expected) return `应考${intake.expected}人已经登记完毕，不能再登记。`
  if (form.attended !== true)
    return form.passed === true || form.score !== undefined ? '没有参加考试的，不填成绩、不算合格。' : undefined
  if (form.score === undefined) return '参加考试的，须填写成绩。'
  return Number(form.score) >= intake.passMark === form.passed
    ? undefined
    : `及格分为${intake.passMark}分，「合格」与成绩不符，请核对。`
}

export const exam = defineProcedure({
  id: 'exam',
  area: 'leadership',
  name: '法治考试',
  mark: '考',
  basis:
    '《中华人民共和国法治宣传教育法》第三十六条、第三十七条（2025年11月1日施行）；《中华人民共和国行政处罚法》第四十二条；执法资格考试见国办发〔2018〕118号（未核实）',
  inForce: { from: '2016-01-01' },
  purpose: '法治理论考试和行政执法资格考试逐人登记：谁应考、谁参考、成绩如何、是否合格。',
  filedBy: office,
  intake: z.object({
    kind: choice('考试类别', { theory: '法治理论考试', enforcement: '行政执法资格考试', other: '其他' }),
    online: yes('网络考试'),
    subject: text('考试科目'),
    expected: heads('应考人数'),
    passMark: score('及格分').default(60),
  }),

  states: {
    open: { name: '登记成绩', phase: 'working' },
    closed: { name: '已公布成绩', phase: 'done', final: true },
    cancelled: { name: '已取消', phase: 'done', final: true },
  },
  initial: 'open',

  steps: {
    record: {
      name: '登记应考人成绩',
      from: 'open',
      by: office,
      form: record,
      barredBy: (facts, { form }) => whyNotRecorded(facts, form),
    },
    close: {
      name: '公布成绩',
      from: 'open',
      to: 'closed',
      by: office,
      form: z.object({ attended: heads('参考人数'), passed: heads('合格人数') }),
      papers: { results: { name: '考试成绩表', required: true } },
      barredBy: ({ intake, times }, { form }) =>
        (times.record ?? 0) !== intake.expected
          ? `应考${intake.expected}人，已登记${times.record ?? 0}人，请逐人登记后再公布；缺考的也要登记。`
          : Number(form.attended) > intake.expected || Number(form.passed) > Number(form.attended)
            ? '参考人数不得多于应考人数，合格人数不得多于参考人数。'
            : undefined,
    },
    cancel: {
      name: '取消考试',
      from: 'open',
      to: 'cancelled',
      by: office,
      form: z.object({ reason: passage('取消理由') }),
      barredBy: ({ times }) =>
        times.record ? '已经登记成绩的考试不能取消；登记有误的请撤销本件重新登记。' : undefined,
    },
  },
  deadlines: {},
})
