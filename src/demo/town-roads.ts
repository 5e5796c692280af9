import { villages } from './places.ts'
import { bridges, brook, cells, isThrough } from './shape.ts'
import { bankRoom, type InnerRoad, riverLine } from './town-blocks.ts'
import { bandCount, beside, type Metres, placeOf, river, riverHalfWidth, steps } from './town-plane.ts'

/** A road as drawn; nameless lanes have no name. */
export type Road = { line: readonly Metres[]; class: 'main' | 'side' | 'lane'; name?: string }

const beyond = 0.7
const bank = '滨河绿道'

/** The roads from band to band and along the water; the through roads change their name from quarter to quarter. */
export function greatRoads(): Road[] {
  return [...acrossRoads(), ...downRoads(), ...bankRoads(), ...cutRoads()]
}

function acrossRoads(): Road[] {
  const line = (edge: number) => steps(-beyond, 1 + beyond, 120).map((across) => placeOf(across, edge))
  return [
    { line: line(1), class: 'side', name: '环镇北路' },
    { line: line(2), class: 'main', name: '示范大道' },
    { line: line(4), class: 'main', name: '知行路' },
    { line: line(5), class: 'side', name: '环镇南路' },
  ]
}

function downRoads(): Road[] {
  const stretch = (across: number, from: number, to: number, name: string): Road => ({
    line: steps(from, to, Math.round((to - from) * 12)).map((down) => placeOf(across, down)),
    class: 'main',
    name,
  })
  const [west, east] = bridges
  return [
    stretch(west, -2, 2, '采薇路'),
    stretch(west, 2, river, '映月街'),
    stretch(west, river, 4, '折桂街'),
    stretch(west, 4, bandCount + 2, '麦浪路'),
    stretch(east, -2, river, '听松路'),
    stretch(east, river, 5, '拾穗路'),
    stretch(east, 5, bandCount + 2, '渡帆路'),
  ]
}

function bankRoads(): Road[] {
  const away = (across: number) => riverHalfWidth(across) + bankRoom
  const brookside = steps(river + 0.16, bandCount, 36).map((down) => placeOf(brook, down))
  return [
    { line: inTown(riverLine(away)), class: 'side', name: bank },
    { line: inTown(riverLine((across) => -away(across))), class: 'side', name: bank },
    { line: beside(brookside, () => 32), class: 'side', name: bank },
    { line: beside(brookside, () => -32), class: 'lane' },
  ]
}

/** The part of a line along the river that lies in the town. */
function inTown(line: readonly Metres[]): Metres[] {
  const ends = [placeOf(-0.02, river), placeOf(1.02, river)] as const
  return line.filter(([x]) => x >= ends[0][0] && x <= ends[1][0])
}

/** Side roads between neighbouring grids. */
function cutRoads(): Road[] {
  return cells.flatMap(({ band, west, left }): Road[] => {
    if (isThrough(left, band)) return []
    const [from, to] = [band === river ? 0.13 : 0, band === river - 1 ? 0.87 : 1]
    return [{ line: steps(from, to, 8).map((down) => placeOf(west(down), band + down)), class: 'side' }]
  })
}

/** The inner roads: of each grid one bears a name of its village that no great road has. */
export function innerRoads(inner: readonly InnerRoad[]): Road[] {
  const great = new Set(greatRoads().map(({ name }) => name))
  const own = new Map(villages.map(({ code, roads }) => [code, roads.filter((road) => !great.has(road))]))
  return inner.map(({ cell: { grid }, line, class: size, first }) => {
    const names = own.get(grid.village.code) ?? []
    const name = first ? names[grid.order % Math.max(names.length, 1)] : undefined
    return { line, class: size, ...(name ? { name } : {}) }
  })
}
