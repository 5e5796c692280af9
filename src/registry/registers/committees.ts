import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineRegister } from '../define.ts'
import { day, flag, line, measure, refer } from '../fields.ts'

export const committees = defineRegister({
  id: 'committees',
  name: '人民调解委员会',
  basis: '《人民调解法》第七条、第八条、第九条、第三十四条',
  inForce: { from: '2011-01-01' },
  unitWord: '个',
  renews: { from: 'termFrom', years: 3, words: '委员任期届满，应当改选（《人民调解法》第九条）' },
  code: { title: '调委会编号', hint: '自定，如 TW01' },
  fields: z.object({
    kind: choice('类别', { street: '街道', village: '村社', industry: '行业性、专业性', enterprise: '企事业单位' }),
    village: refer('所在村社', 'villages').optional(),
    trade: line('行业或领域', '行业性、专业性调委会填写，如物业、医疗').optional(),
    // 第八条第二款：委员三至九人。
    members: z.int().min(3, '委员为三至九人').max(9, '委员为三至九人').optional().meta({ title: '委员人数' }),
    womenMember: flag('有女性委员', '应当有妇女成员'),
    chair: line('主任').optional(),
    chairIsSecretary: flag('主任由书记兼任'),
    termFrom: day(
      '本届任期起',
      '委员每届任期三年（人民调解法第九条），届满前提醒改选；调委会不因届满而不计',
    ).optional(),
    room: measure('调解场所面积', '平方米').optional(),
  }),
})
