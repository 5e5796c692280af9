import type { Random } from './random.ts'
import type { Spot } from './spots.ts'

const kinds = [
  [
    'neighbour',
    26,
    '楼上漏水致墙面发霉、赔偿意见不一|空调外机滴水多次沟通未果|楼道堆物引起争吵|院墙边界和排水沟归属有争议|阳台种菜渗水到楼下',
  ],
  [
    'family',
    13,
    '赡养老人的费用和轮流方式有分歧|离婚后探望子女的时间有争议|婚前彩礼返还协商不成|兄弟之间因照料母亲起争执',
  ],
  ['labour', 14, '离职后最后一个月工资未付|装修工人讨要工钱|试用期解除合同补偿有争议|加班费计算口径不一'],
  ['contract', 10, '房屋租赁押金退还有争议|装修工期延误、违约金协商不成|货款拖欠三个月|中介费退还有分歧'],
  ['damage', 9, '下楼梯被宠物绊倒，医药费承担有争议|健身时受伤，双方对责任比例有分歧|晾晒花盆坠落砸坏车辆'],
  ['traffic', 9, '电动车与行人相撞，赔偿数额有分歧|停车场内剐蹭，责任认定后赔付未落实|非机动车追尾，误工费协商不成'],
  ['consumer', 8, '预付卡余额退款有争议|购买家电与样品不符|美容项目效果与承诺不符'],
  ['property', 8, '因服务质量拒交物业费|公共收益分配有争议|地下车位管理费标准有分歧'],
  ['house', 5, '共有老屋修缮费用分担有争议|宅基地相邻通道使用有分歧|一房两租引起纠纷'],
  ['land', 4, '茶园承包边界有争议|土地流转租金到期未付|果树遮阴赔偿意见不一'],
  ['demolition', 2, '征迁安置面积计算有异议|过渡费发放有分歧'],
  ['business', 4, '合伙开店散伙后结算有争议|摊位转让费退还有分歧'],
  ['pollution', 2, '餐饮油烟影响楼上住户，整改费用有争议|小作坊污水影响菜地，赔偿意见不一'],
  ['medical', 1, '理疗后不适，费用承担有争议'],
  ['other', 3, '广场舞场地使用有争议|社团活动经费有分歧'],
] as const

export const disputes = kinds.map(([id, weight, points]) => ({ id, weight, points: points.split('|') }))
export type DisputeId = (typeof kinds)[number][0]

const names: Record<DisputeId, string> = {
  neighbour: '邻里',
  family: '婚姻家庭',
  labour: '劳动报酬',
  contract: '合同',
  damage: '损害赔偿',
  traffic: '交通事故赔偿',
  consumer: '消费',
  property: '物业',
  house: '房屋宅基地',
  land: '山林土地',
  demolition: '征地拆迁',
  business: '生产经营',
  pollution: '环境污染',
  medical: '医疗',
  other: '其他',
}

const withCompany: ReadonlySet<DisputeId> = new Set(['labour', 'property', 'consumer', 'demolition', 'medical'])

/** What a quarrel of this kind is about. `amount` in yuan, where money is asked for. */
export function disputeOf(random: Random, id: DisputeId, { village, road, estate, site }: Spot) {
  const point = random.pick(disputes.find((one) => one.id === id)?.points ?? ['双方意见不一'])
  const place = random.pick([estate, `${estate}${random.between(1, 28)}幢`, `${road}${random.between(1, 260)}号`, site])
  const asked = ['family', 'other', 'land'].includes(id) ? undefined : random.between(3, 900) * 100
  return {
    title: `${random.pick([estate, village.name, road, site])}${names[id]}纠纷：${point.split('，')[0]}`,
    detail: `双方在${place}因${point}发生争执，${random.pick(['协商多次未果', '情绪激动', '互有往来但不愿让步', '已影响日常生活'])}，${random.pick(['申请调解。', '请求居中说和。', '愿意在调委会主持下协商。'])}`,
    place,
    company: withCompany.has(id) && random.chance(0.8),
    ...(asked ? { amount: asked } : {}),
  }
}
