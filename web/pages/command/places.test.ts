import { expect, it } from 'vitest'
import { incidentPoint, isIncidentId, placesOf, workerPoint } from './places.ts'

const ring = [
  [120, 30],
  [120.02, 30],
  [120.02, 30.02],
  [120, 30.02],
  [120, 30],
] satisfies Array<[number, number]>
const places = placesOf(
  [{ code: 'G01', name: '第一网格', boundary: { type: 'Polygon', coordinates: [ring] } }],
  [{ code: 'TY01', name: '北山', longitude: 120.5, latitude: 30.5 }],
)
const one = {
  id: 'a',
  title: '冒烟',
  light: 'red' as const,
  longitude: null,
  latitude: null,
  grid: 'G01',
  point: 'TY01',
}
const at = (given: Parameters<typeof incidentPoint>[0]) =>
  incidentPoint(given, places).map(({ longitude, latitude, note }) => [longitude, latitude, note])

it('事件标在自己的坐标上；没有的按点位，再没有的按所在网格，都没有的不标', () => {
  expect(at({ ...one, longitude: 120.1, latitude: 30.1 })).toEqual([[120.1, 30.1, undefined]])
  expect(at(one)).toEqual([[120.5, 30.5, '按点位「北山」标注']])
  const [[longitude, latitude, note] = []] = at({ ...one, point: null })
  expect([longitude, latitude]).toEqual([expect.closeTo(120.01, 2), expect.closeTo(30.01, 2)])
  expect(note).toBe('按所在网格标注')
  expect(at({ ...one, point: null, grid: 'G09' })).toEqual([])
})

it('人没有位置的不标；地图上点到人，不当作点到事件', () => {
  const person = { account: 'zhang', person: '张某', onDuty: true, load: 1, stale: false }
  expect(workerPoint({ ...person, longitude: null, latitude: null })).toEqual([])
  const [point] = workerPoint({ ...person, longitude: 120, latitude: 30 })
  expect([isIncidentId(point?.id ?? ''), isIncidentId('a')]).toEqual([false, true])
})
