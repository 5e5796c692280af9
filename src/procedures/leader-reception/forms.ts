import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { day, matterNumber, passage, refer, satisfaction, text, yes } from '#procedures/fields.ts'

/** 接访登记: who is to be met where, and about what; the visitors themselves are in the common intake. */
export const receptionIntake = z
  .object({
    mode: choice('方式', {
      reception: '接访',
      appointment: '约访',
      visit: '下访',
      with_case: '带案下访',
      video: '视频接访',
    }).default('reception'),
    plannedOn: day('约定日期').optional(),
    place: text('地点').optional(),
    announced: yes('接待时间、地点已公布', '信访工作条例第十八条'),
    petition: matterNumber('所带信访件编号', 'petition', '带案下访须填写').optional(),
    collective: yes('多人走访'),
    visitors: z.int().min(1).max(100_000).default(1).meta({ title: '来访人数' }),
    representatives: z
      .int()
      .min(1)
      .max(5, { error: '不得超过5人（信访工作条例第二十条三款）' })
      .optional()
      .meta({ title: '代表人数' }),
  })
  .refine((form) => form.mode !== 'with_case' || form.petition !== undefined, {
    path: ['petition'],
    error: '带案下访须写明所带的信访件',
  })
  .refine((form) => !form.collective || form.representatives !== undefined, {
    path: ['representatives'],
    error: '多人走访须推选代表（信访工作条例第二十条三款）',
  })
  .refine((form) => (form.representatives ?? 1) <= form.visitors, {
    path: ['representatives'],
    error: '不能多于来访人数',
  })

export const receptionForms = {
  receiveVisitors: z.object({
    on: day('接待日期'),
    post: text('接访领导职务'),
    leader: refer('接访领导', 'people').optional(),
    interest: yes('与来访事项或者来访人有直接利害关系', '有的应当回避（信访工作条例第二十八条三款）'),
    matter: passage('反映事项').optional(),
    opinion: passage('现场意见'),
  }),
  cancel: z.object({
    ground: choice('取消理由', { absent: '来访人未到', withdrawn: '来访人撤回', postponed: '另行安排' }),
    note: passage('说明').optional(),
  }),
  answer: z.object({ reply: passage('答复内容'), accepted: yes('来访人表示接受') }),
  assign: z.object({
    to: text('交办单位'),
    accusedUnit: text('被检举、控告的单位', '只作核对：不得交给该单位').optional(),
    task: passage('交办事项'),
    limit: z.int().min(1).max(90).default(30).meta({ title: '办理时限', hint: '单位：日；默认30日，可由管理员设定' }),
  }),
  toPetition: z.object({ request: passage('投诉请求') }),
  recordResult: z.object({ result: passage('办理结果'), resolved: yes('已化解') }),
  sendBack: z.object({ reason: passage('退回理由') }),
  feedBack: z.object({
    on: day('反馈日期'),
    way: choice('反馈方式', { meeting: '当面', phone: '电话', letter: '书面', online: '网上' }),
    words: passage('反馈情况').optional(),
    satisfaction: satisfaction('来访人评价').optional(),
  }),
}
