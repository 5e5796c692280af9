import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { personal } from '#procedures/common.ts'
import { day, matterNumber, passage, yes } from '#procedures/fields.ts'
import { archiveShape } from '#procedures/retention.ts'

const votes = (title: string) => z.int().min(0).max(10_000).default(0).meta({ title, hint: '单位：票' })

export const reportIntake = z
  .object({
    year: z.int().min(2016).max(2100).meta({ title: '述法年度' }),
    reporter: personal('name', '述法人').optional(),
    post: choice('职务', {
      secretary: '党工委书记',
      director: '办事处主任',
      deputy: '其他班子成员',
      head: '内设机构、站所负责人',
      village: '村社主要负责人',
    }),
    oral: yes('会议述法', '书面述法全覆盖，其中安排会议述法的勾选'),
    noticedOn: day('通知日期'),
    dueOn: day('提交截止日期'),
  })
  .refine(({ noticedOn, dueOn }) => dueOn >= noticedOn, { path: ['dueOn'], error: '不得早于通知日期' })

export const reportForms = {
  submit: z.object({
    studies: z.int().min(0).max(1000).meta({ title: '本年学法次数' }),
    done: passage('履行法治建设职责情况'),
    problems: passage('存在的问题和改进措施'),
  }),
  returnReport: z.object({ problems: passage('退回修改的意见') }),
  exempt: z.object({
    ground: choice('理由', { left: '已调离、退休', ill: '长期病休', short: '任职不满规定时间' }),
    note: passage('说明').optional(),
  }),
  present: z.object({
    heldOn: day('述法日期'),
    meeting: matterNumber('会议编号', 'meeting').optional(),
    comments: passage('点评意见').optional(),
  }),
  assess: z.object({
    voters: z.int().min(1).max(10_000).meta({ title: '参加评议人数' }),
    good: votes('好'),
    fairlyGood: votes('较好'),
    average: votes('一般'),
    poor: votes('差'),
    grade: choice('评议等次', { good: '好', fairlyGood: '较好', average: '一般', poor: '差' }),
  }),
  feedBack: z.object({
    fedBackOn: day('反馈日期'),
    problems: passage('指出的问题').optional(),
    mustRectify: yes('须报送整改情况'),
  }),
  rectify: z.object({ measures: passage('整改措施和结果') }),
  archive: z.object({ ...archiveShape('thirty', 'item'), note: passage('归档说明').optional() }),
}
