export type ServiceItem = {
  code: string
  name: string
  kind: 'instant' | 'promise' | 'permit'
  weight: number
  business?: true
}

const instant = [
  ['居住登记', 12],
  ['生育登记', 6],
  ['老年人优待证办理', 8],
  ['社保缴费证明打印', 9],
  ['残疾人证信息变更', 3],
  ['灵活就业人员社保参保登记', 7],
  ['城乡居民医保参保登记', 9],
  ['失业登记', 4],
  ['流动人口婚育信息登记', 2],
  ['退役军人优待证受理', 3],
  ['高龄津贴申领', 5],
  ['电动自行车备案信息核对', 4],
  ['医保异地就医备案', 7],
  ['就业困难人员认定初审', 2],
] as const
const promise = [
  ['房屋租赁登记备案', 6],
  ['最低生活保障申请初审', 3],
  ['临时救助对象申请', 3],
  ['特困人员供养申请初审', 1],
  ['公共租赁住房申请初审', 3],
  ['残疾人两项补贴申请', 3],
  ['居家养老服务补贴申请', 3],
  ['农村宅基地用地审核', 2],
] as const
const permit = [
  ['占道经营临时许可', 3],
  ['户外广告设施设置许可', 2],
  ['小餐饮登记', 4],
  ['临时搭建审批', 2],
  ['迁移城市树木许可', 1],
] as const

const of = (
  prefix: string,
  kind: ServiceItem['kind'],
  items: ReadonlyArray<readonly [string, number]>,
  business: boolean,
): ServiceItem[] =>
  items.map(([name, weight], at) => ({
    code: `${prefix}-${String(at + 1).padStart(3, '0')}`,
    name,
    kind,
    weight,
    ...(business ? { business } : {}),
  }))

/** What people come to the service centre for; each stands in the power list under its code. */
export const serviceItems: readonly ServiceItem[] = [
  ...of('JB', 'instant', instant, false),
  ...of('CN', 'promise', promise, false),
  ...of('XK', 'permit', permit, true),
]
