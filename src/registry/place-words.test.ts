import { expect, it } from 'vitest'
import { findGridByWords, type PlaceNames } from './place-words.ts'

const villages: PlaceNames[] = [
  { code: 'V1', name: '青山村', aliases: ['大青山'] },
  { code: 'V2', name: '柳河社区', keywords: ['柳河大道'] },
]
const grids: PlaceNames[] = [
  { code: 'G11', name: '第一网格', village: 'V1', keywords: ['农贸市场', '青山小区1幢'] },
  { code: 'G12', name: '第二网格', village: 'V1', keywords: ['青山小区12幢'] },
  { code: 'G21', name: '第一网格', village: 'V2', aliases: ['河东片'], keywords: ['锦绣花园'] },
  { code: 'G22', name: '第十一网格', village: 'V2', keywords: ['锦绣花园二期'] },
]

it.each<[string, string, { grid?: string; village?: string } | undefined]>([
  ['只写村名，只认到村', '青山村村口', { village: 'V1' }],
  ['别名也认', '大青山脚下', { village: 'V1' }],
  ['村名加网格名，认到该村的网格', '柳河社区第一网格', { grid: 'G21', village: 'V2' }],
  ['小区名认到网格和村', '农贸市场东门', { grid: 'G11', village: 'V1' }],
  ['长的地名优先：二期不落到一期', '锦绣花园二期3幢', { grid: 'G22', village: 'V2' }],
  ['全角、空格不妨碍', '锦绣 花园 ８ 幢', { grid: 'G21', village: 'V2' }],
  ['一幢与十二幢不混', '青山小区12幢楼下', { grid: 'G12', village: 'V1' }],
  ['第一网格与第十一网格不混', '柳河社区第十一网格', { grid: 'G22', village: 'V2' }],
  ['各村都有的网格名，没说村就不猜', '第一网格', undefined],
  ['只说了别村的关键词，以写明的村为准', '青山村，靠近锦绣花园', { village: 'V1' }],
  ['什么也没提到', '某处路边', undefined],
])('%s', (_, text, place) => {
  const found = findGridByWords(text, grids, villages)
  expect(found && { ...(found.grid ? { grid: found.grid } : {}), village: found.village }).toEqual(place)
})

it('理由用中文写明是哪几个字、算名称还是关键词', () => {
  expect(findGridByWords('农贸市场东门', grids, villages)?.reason).toBe(
    '地点写有“农贸市场”，是网格“第一网格”的地址关键词',
  )
  expect(findGridByWords('青山村村口', grids, villages)?.reason).toBe('地点写有村社名称“青山村”')
})

it('同村几个网格都有的地名，只建议村并请人选网格', () => {
  const shared = [
    { code: 'A', name: '甲网格', village: 'V1', keywords: ['文化广场'] },
    { code: 'B', name: '乙网格', village: 'V1', keywords: ['文化广场'] },
  ]
  const found = findGridByWords('文化广场', shared, villages)
  expect(found).toMatchObject({ village: 'V1', words: '文化广场' })
  expect(found?.grid).toBeUndefined()
  expect(found?.reason).toContain('2 个网格')
})
