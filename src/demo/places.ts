/** 示例街道: everything here is invented; no name is that of a real village, road or estate of any known street. */
export const demoTenant = { code: '999998001000', name: '示例街道', district: '示例区' } as const

export type Village = {
  code: string
  name: string
  kind: 'village' | 'community'
  lawLevel: 'none' | 'municipal' | 'provincial' | 'national'
  roads: readonly string[]
  estates: readonly string[]
  sites: readonly string[]
  /** How many grids it has. */
  grids: number
  /** How many people live in it. */
  population: number
}

export const villages: readonly Village[] = [
  {
    code: 'V01',
    name: '映月社区',
    kind: 'community',
    lawLevel: 'provincial',
    roads: ['映月街', '半月巷', '示范大道'],
    estates: ['映月新村', '望舒苑', '半月里'],
    sites: ['映月菜市场', '映月广场'],
    grids: 6,
    population: 11_420,
  },
  {
    code: 'V02',
    name: '听松社区',
    kind: 'community',
    lawLevel: 'municipal',
    roads: ['听松路', '松针巷', '示范大道'],
    estates: ['听松苑', '松涛雅居', '青柯里'],
    sites: ['听松小学', '听松健身公园'],
    grids: 6,
    population: 10_860,
  },
  {
    code: 'V03',
    name: '折桂社区',
    kind: 'community',
    lawLevel: 'municipal',
    roads: ['折桂街', '书砚路', '墨香弄'],
    estates: ['折桂花园', '书砚公馆', '墨香居'],
    sites: ['折桂商业街', '书砚中学'],
    grids: 5,
    population: 12_310,
  },
  {
    code: 'V04',
    name: '拾穗社区',
    kind: 'community',
    lawLevel: 'provincial',
    roads: ['拾穗路', '麦秋巷', '知行路'],
    estates: ['拾穗家园', '麦秋雅苑', '知行公寓'],
    sites: ['拾穗农贸市场', '知行停车场'],
    grids: 6,
    population: 9_970,
  },
  {
    code: 'V05',
    name: '砚池社区',
    kind: 'community',
    lawLevel: 'none',
    roads: ['砚池路', '临池巷', '知行路'],
    estates: ['砚池湾', '临池名邸', '洗墨苑'],
    sites: ['砚池公园', '砚池夜市'],
    grids: 5,
    population: 13_050,
  },
  {
    code: 'V06',
    name: '采薇村',
    kind: 'village',
    lawLevel: 'national',
    roads: ['采薇路', '蕨芽弄', '环镇北路'],
    estates: ['采薇农居点', '蕨芽新居'],
    sites: ['采薇村文化礼堂', '采薇茶园'],
    grids: 5,
    population: 4_180,
  },
  {
    code: 'V07',
    name: '麦浪村',
    kind: 'village',
    lawLevel: 'provincial',
    roads: ['麦浪路', '谷雨弄', '环镇南路'],
    estates: ['麦浪农居点', '谷雨新居'],
    sites: ['麦浪粮仓', '麦浪小微园'],
    grids: 5,
    population: 4_630,
  },
  {
    code: 'V08',
    name: '渡帆村',
    kind: 'village',
    lawLevel: 'municipal',
    roads: ['渡帆路', '橹声弄', '滨河绿道'],
    estates: ['渡帆农居点', '橹声新居'],
    sites: ['渡帆码头', '渡帆闸口'],
    grids: 4,
    population: 3_870,
  },
]

export type Grid = { code: string; name: string; village: Village; account: string; order: number }

/** The 42 grids, G01 to G42, village by village. */
export const grids: readonly Grid[] = villages
  .flatMap((village) => Array.from({ length: village.grids }, (_, at) => ({ village, at })))
  .map(({ village, at }, index) => ({
    code: `G${two(index + 1)}`,
    name: `${village.name.replace(/社区|村$/, '')}第${'一二三四五六'[at]}网格`,
    village,
    account: `grid${two(index + 1)}`,
    order: at,
  }))

export function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** The account of the leader of all grids of a village. */
export function leaderOf(village: Village): string {
  return village.code === 'V01' ? 'gridleader' : `gridleader${village.code.slice(1)}`
}

/** The account of the mediator of a village. */
export function mediatorOf(village: Village): string {
  return village.code === 'V01' ? 'mediator' : `mediator${village.code.slice(1)}`
}
