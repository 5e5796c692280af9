import { expect, test } from 'vitest'
import { actsOfCollected, type Collected } from './filing.ts'

const given: Collected = {
  title: '楼道堆物',
  detail: '三楼楼道堆放纸箱',
  grid: 'G01',
  category: 'hazard',
  collected: 'found',
  rapid: false,
  course: 'report',
  pictures: [],
}
const kinds = (more: Partial<Collected>) =>
  actsOfCollected('m', { ...given, ...more }).map(({ act, media }) => [
    act.kind === 'step' ? act.step : act.kind,
    Object.values(media ?? {}).join(),
  ])

test.each<[string, Partial<Collected>, string[][]]>([
  [
    '上报',
    {},
    [
      ['file', ''],
      ['report', ''],
    ],
  ],
  [
    '上报附三张照片：先附两张，第一张随上报',
    { pictures: ['a', 'b', 'c'] },
    [
      ['file', ''],
      ['attach', 'b'],
      ['attach', 'c'],
      ['report', 'a'],
    ],
  ],
  [
    '当场处置',
    { course: 'solve', result: '已搬走', pictures: ['a'] },
    [
      ['file', ''],
      ['solveOnSpot', 'a'],
    ],
  ],
  [
    '先记下',
    { course: 'keep', pictures: ['a'] },
    [
      ['file', ''],
      ['attach', 'a'],
    ],
  ],
])('采集上报：%s', (_, more, acts) => {
  expect(kinds(more)).toEqual(acts)
})

test('需要协办的写进内容和上报理由；群众反映的渠道记网格，自己发现的记主动发现', () => {
  const [filed, report] = actsOfCollected('m', { ...given, collected: 'reported', help: '社区民警' })
  expect(filed?.act).toMatchObject({
    common: { detail: '三楼楼道堆放纸箱\n需要协办：社区民警', channel: 'grid', grid: 'G01' },
  })
  expect(report?.act).toMatchObject({ form: { reason: '需要协办：社区民警' } })
  expect(actsOfCollected('m', given)[0]?.act).toMatchObject({ common: { channel: 'patrol' } })
})
