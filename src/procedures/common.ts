import * as z from 'zod'

/** How a matter reached the street (渠道). */
export const channels = {
  visit: '来访',
  letter: '来信',
  phone: '来电',
  online: '网上',
  hotline: '12345热线',
  grid: '网格',
  police: '110非警务',
  court: '法院委派',
  alarm: '设备告警',
  transfer: '上级转送',
  patrol: '主动发现',
} as const satisfies Record<string, string>

export type Channel = keyof typeof channels

export function channelName(channel: string): string {
  return isChannel(channel) ? channels[channel] : channel
}

export function isChannel(text: string): text is Channel {
  return Object.hasOwn(channels, text)
}

export type PersonalKind = 'name' | 'phone' | 'id' | 'address'

/** A field that names a person: sealed before it is stored, masked when it is shown. */
export function personal(kind: PersonalKind, title: string) {
  return z.string().trim().min(1).max(200).meta({ title, personal: kind })
}

/** Someone a matter is about; `part` says in what capacity. */
export const person = z.object({
  part: z.enum(['applicant', 'respondent', 'representative', 'witness', 'agent']).meta({
    title: '身份',
    names: {
      applicant: '申请人',
      respondent: '对方当事人',
      representative: '代表人',
      witness: '证人',
      agent: '代理人',
    },
  }),
  kind: z
    .enum(['natural', 'legal'])
    .default('natural')
    .meta({ title: '类别', names: { natural: '自然人', legal: '单位' } }),
  name: personal('name', '姓名或名称'),
  phone: personal('phone', '电话').optional(),
  idNumber: personal('id', '证件号码').optional(),
  address: personal('address', '住址').optional(),
})
export type Person = z.infer<typeof person>

/** What every matter says of itself, whatever its procedure: the one intake form. */
export const commonIntake = z.object({
  title: z.string().trim().min(2).max(200).meta({ title: '标题' }),
  detail: z.string().trim().min(1).max(20_000).meta({ title: '内容', long: true }),
  channel: z
    .enum(['visit', 'letter', 'phone', 'online', 'hotline', 'grid', 'police', 'court', 'alarm', 'transfer', 'patrol'])
    .meta({ title: '渠道', names: channels }),
  people: z.array(person).max(200).default([]).meta({ title: '当事人' }),
  place: z.string().trim().max(200).optional().meta({ title: '地点' }),
  village: z.string().max(40).optional().meta({ title: '村社', register: 'villages' }),
  grid: z.string().max(40).optional().meta({ title: '网格', register: 'grids' }),
  longitude: z.number().min(73).max(136).optional().meta({ title: '经度', hint: 'CGCS2000，单位：度' }),
  latitude: z.number().min(3).max(54).optional().meta({ title: '纬度', hint: 'CGCS2000，单位：度' }),
  likes: z.int().min(0).max(10_000_000).optional().meta({ title: '点赞数' }),
  dislikes: z.int().min(0).max(10_000_000).optional().meta({ title: '反对数' }),
})
export type CommonIntake = z.infer<typeof commonIntake>
