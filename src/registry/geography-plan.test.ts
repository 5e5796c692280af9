import { describe, expect, it } from 'vitest'
import type { Polygon } from './fields.ts'
import { planGeography, type Standing } from './geography-plan.ts'
import { squareAt } from './geometry/sample-shapes.ts'

const villages = [{ code: 'V01', name: '溪东社区' }]
const standing: Standing[] = [
  { code: 'G01', name: '一格', kind: 'general', village: 'V01', revision: 1, boundary: squareAt(124, 30) },
  { code: 'G02', name: '二格', kind: 'general', village: 'V01', revision: 1, boundary: squareAt(124.01, 30) },
]
const row = (line: number, code: string, boundary: Polygon, village = '溪东社区') => ({
  ...{ line, code, name: code, village, boundary },
})
const results = (plan: ReturnType<typeof planGeography>) => plan.rows.map(({ code, result }) => `${code} ${result}`)

describe('导入前的预览', () => {
  it('新网格、改了边界的、没变的分开数', () => {
    const plan = planGeography(
      [
        row(1, 'G01', squareAt(124, 30)),
        row(2, 'G02', squareAt(124.01, 30, 0.012)),
        row(3, 'G03', squareAt(124, 30.01)),
      ],
      standing,
      villages,
      { snap: 0 },
    )
    expect(results(plan)).toEqual(['G01 same', 'G02 changed', 'G03 new'])
  })

  it('与在册网格重叠的不收，指出地方；其余照收', () => {
    const plan = planGeography(
      [row(1, 'G03', squareAt(124.005, 30)), row(2, 'G04', squareAt(124, 30.01))],
      standing,
      villages,
      {
        snap: 0,
      },
    )
    expect(results(plan)).toEqual(['G03 bad', 'G04 new'])
    expect(plan.rows[0]).toMatchObject({
      reason: expect.stringContaining('一格（G01）与G03（G03）重叠'),
      at: [expect.closeTo(124.0075, 3), expect.closeTo(30.005, 3)],
    })
  })

  it('文件里两个网格互相重叠，两个都不收；改界的退回原边界以后又与别的冲突，再退一轮', () => {
    const plan = planGeography(
      [
        row(1, 'G01', squareAt(124.1, 30)),
        row(2, 'G05', squareAt(124.105, 30)),
        row(3, 'G06', squareAt(124, 30)),
        row(4, 'G07', squareAt(124.3, 30)),
      ],
      standing,
      villages,
      { snap: 0 },
    )
    expect(results(plan)).toEqual(['G01 bad', 'G05 bad', 'G06 bad', 'G07 new'])
  })

  it('差几分米的贴到邻居的边界上', () => {
    const off =
      squareAt(124.02, 30).coordinates[0]?.map(([x, y]): [number, number] => [x + 0.000_002, y + 0.000_001]) ?? []
    const plan = planGeography([row(1, 'G03', { type: 'Polygon', coordinates: [off] })], standing, villages, {
      snap: 1,
    })
    const [planned] = plan.rows
    const corners = planned && 'boundary' in planned ? planned.boundary.coordinates.flat().map(String) : []
    expect(corners).toContain('124.02,30')
    expect(corners).toContain('124.02,30.01')
  })

  it.each([
    ['没有这个村社', row(1, 'G03', squareAt(124, 30.01), '溪北村'), '村社清单里没有「溪北村」'],
    ['新网格没写村社', row(1, 'G03', squareAt(124, 30.01), ''), '新网格须写明所属村社'],
    ['编号在别的日子有', row(1, 'G09', squareAt(124, 30.01)), '不在册'],
    ['读文件时就有毛病', { line: 1, code: 'G03', name: '', village: '', reason: '没有图形' }, '没有图形'],
  ])('%s：列入错误清单', (_, given, reason) => {
    const plan = planGeography([given], standing, villages, { snap: 0, taken: new Set(['G09']) })
    expect(plan.rows[0]).toMatchObject({ result: 'bad', reason: expect.stringContaining(reason) })
  })

  it('已有预定改动的网格不能再从更早的日子改', () => {
    const [first, ...rest] = standing
    const later = first ? [{ ...first, coming: '2026-08-01' }, ...rest] : []
    const plan = planGeography([row(1, 'G01', squareAt(124, 30, 0.009))], later, villages, { snap: 0 })
    expect(plan.rows[0]).toMatchObject({ result: 'bad', reason: expect.stringContaining('2026-08-01') })
  })
})
