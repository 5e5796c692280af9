import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineProcedure } from '#procedures/define.ts'
import { text, yes } from '#procedures/fields.ts'

export const study = defineProcedure({
  id: 'study',
  area: 'leadership',
  name: '学法活动',
  mark: '学',
  basis:
    '《中华人民共和国法治宣传教育法》第三十三条、第三十六条至第三十八条（2025年11月1日施行）；此前依普法规划（未核实）',
  inForce: { from: '2016-01-01' },
  purpose: '记录领导干部和工作人员的每一次学法：中心组学习、机关学习、专题培训，以及法律明白人培训。',
  filedBy: ['gen_office', 'judicial_office', 'governance_office', 'party_secretary', 'deputy_in_charge'],
  log: true,

  cues: {
    words: [
      [3, '学法 中心组学习 会前学法 集中学习 法治培训 专题培训 旁听庭审'],
      [2, '法治讲座 学习会 干部培训 法律明白人培训 考试 述法'],
      [1, '学习 培训 领导干部 课时'],
    ],
  },
  intake: z.object({
    kind: choice('学习形式', {
      'centre-group': '党工委理论学习中心组学法',
      office: '机关集中学法',
      'pre-meeting': '会前学法',
      lecture: '法治专题讲座',
      training: '专题法治培训（不逐人签到）',
      'law-people': '法律明白人、法治带头人培训（不逐人签到）',
      exam: '学法考试（不逐人登记）',
      other: '其他学法',
    }),
    topic: text('主题'),
    hours: z.number().min(0).max(1000).meta({ title: '学时' }),
    participants: z.int().min(0).max(1_000_000).meta({ title: '参加人数' }),
    leaders: z.int().min(0).max(1000).meta({ title: '其中领导班子成员人数' }).optional(),
    constitution: yes('宪法学习'),
  }),

  states: { recorded: { name: '已记录', phase: 'done', final: true } },
  initial: 'recorded',
  steps: {},
  deadlines: {},
})
