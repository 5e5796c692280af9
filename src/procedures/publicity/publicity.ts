import * as z from 'zod'
import { choice } from '#procedures/choice.ts'
import { defineProcedure } from '#procedures/define.ts'
import { text, yes } from '#procedures/fields.ts'
import type { RoleId } from '#procedures/roles.ts'

const copies = (title: string) => z.int().min(0).max(10_000_000).default(0).meta({ title, hint: '单位：份（册）' })

const recorders = [
  'judicial_office',
  'governance_office',
  'gen_office',
  'legal_counsel',
  'enforcer',
  'mediator',
  'grid_leader',
  'grid_worker',
] as const satisfies RoleId[]

export const publicity = defineProcedure({
  id: 'publicity',
  area: 'leadership',
  name: '普法活动',
  mark: '普',
  basis:
    '《中华人民共和国法治宣传教育法》第九条、第十三条、第十六条、第二十五条（2025年11月1日施行）；此前依普法规划（未核实）',
  inForce: { from: '2016-01-01' },
  purpose: '记录街道、村社开展的每一场法治宣传：讲了什么、多少人听、发了多少材料。',
  filedBy: recorders,
  log: true,

  cues: {
    words: [
      [3, '普法 法治宣传 宪法宣传 宣传活动 法律六进 普法讲座 民法典宣讲'],
      [2, '发放宣传册 宣传资料 宣讲 展板 法治文化 以案释法 横幅'],
      [1, '讲座 活动 参加人数 现场解答'],
    ],
  },
  intake: z.object({
    kind: choice('活动形式', {
      stall: '设点宣传',
      square: '广场宣传',
      village: '送法下村',
      lecture: '法治讲座',
      visit: '入户走访',
      school: '进校园',
      enterprise: '进企业',
      exhibition: '展览、文艺演出',
      court: '旁听庭审、模拟法庭',
      online: '网络、新媒体',
      other: '其他',
    }),
    topic: text('主题'),
    occasion: choice('节点、专项', {
      constitution_day: '国家宪法日',
      festival: '其他节日、宣传日',
      epidemic: '疫情防控专项',
      other: '其他专项',
    }).optional(),
    constitution: yes('宪法宣传'),
    station: yes('公共法律服务站点活动'),
    audience: z.int().min(0).max(10_000_000).default(0).meta({ title: '受众人次' }),
    booklets: copies('宣传册'),
    leaflets: copies('传单、折页'),
    otherMaterials: copies('其他宣传资料'),
    banners: z.int().min(0).max(1_000_000).default(0).meta({ title: '横幅、标语', hint: '单位：条' }),
    cost: z.number().min(0).max(100_000_000).meta({ title: '经费', hint: '单位：元' }).optional(),
  }),

  barredAtFiling: ({ occasion, constitution }) =>
    occasion === 'constitution_day' && !constitution
      ? '国家宪法日的活动是宪法宣传，请勾选「宪法宣传」（法治宣传教育法第十三条二款）。'
      : undefined,

  states: { recorded: { name: '已记录', phase: 'done', final: true } },
  initial: 'recorded',
  steps: {
    join: {
      name: '登记联合单位',
      from: 'recorded',
      by: recorders,
      form: z.object({ unit: text('联合开展的单位', '全称；同一单位每次写法相同') }),
      basis: '法治宣传教育法第九条、第十三条',
    },
  },
  deadlines: {},
})
