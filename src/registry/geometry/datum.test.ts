import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromCgcs2000, isInsideChina, isShifted, toCgcs2000 } from './datum.ts'
import { metresBetween, type Point } from './measure.ts'

const places = fc.tuple(fc.double({ min: 74, max: 135, noNaN: true }), fc.double({ min: 4, max: 53, noNaN: true }))

describe('坐标系换算', () => {
  it.each<[string, Point, Point]>([
    ['上海', [121.527_210_6, 31.177_427_6], [121.531_541_859_215, 31.175_303_983_645_97]],
    ['深圳', [113.912_316, 22.543_847], [113.917_176_480_836_3, 22.540_796_131_694_766]],
    ['北京', [116.377_817, 39.911_954], [116.384_047_224_556_57, 39.913_345_455_360_69]],
  ])('CGCS2000 与 GCJ-02 往返，%s与公开的对照值一致', (_, wgs, gcj) => {
    expect(metresBetween(fromCgcs2000(wgs, 'gcj02'), gcj)).toBeLessThan(0.1)
    expect(metresBetween(toCgcs2000(gcj, 'gcj02'), wgs)).toBeLessThan(0.1)
  })

  it('BD-09 与 GCJ-02 往返，与公开的对照值一致', () => {
    const there = fromCgcs2000(toCgcs2000([116.404, 39.915], 'gcj02'), 'bd09')
    const back = fromCgcs2000(toCgcs2000([116.404, 39.915], 'bd09'), 'gcj02')
    expect(metresBetween(there, [116.410_369_493_710_29, 39.921_336_993_510_21])).toBeLessThan(0.1)
    expect(metresBetween(back, [116.397_627_291_193_15, 39.908_656_739_576_31])).toBeLessThan(0.1)
  })

  it('全国任何一处往返都回到原处，误差不到一毫米；偏移在一公里以内', () => {
    fc.assert(
      fc.property(places, fc.constantFrom('gcj02', 'bd09'), (place, datum) => {
        const there = fromCgcs2000(place, datum)
        expect(metresBetween(toCgcs2000(there, datum), place)).toBeLessThan(0.001)
        expect(metresBetween(there, place)).toBeLessThan(2200)
      }),
    )
  })

  it('境外不偏移；经纬度写反的不在中国范围内', () => {
    expect(isShifted([2.35, 48.85])).toBe(false)
    expect(fromCgcs2000([2.35, 48.85], 'bd09')).toEqual([2.35, 48.85])
    expect([isInsideChina([120.1, 30.2]), isInsideChina([30.2, 120.1])]).toEqual([true, false])
  })
})
