/** East and north of the town's middle, in metres. */
export type Metres = readonly [x: number, y: number]
export type Degrees = [longitude: number, latitude: number]

// 坐标落在外海，不与任何真实街道重叠。
const centre = { longitude: 124.36, latitude: 30.42 }
const metresOfDegree = 111_320
const shortened = Math.cos((centre.latitude * Math.PI) / 180)

/** Degrees to six places, about a tenth of a metre. */
export function degreesOf([x, y]: Metres): Degrees {
  return [rounded(centre.longitude + x / (metresOfDegree * shortened)), rounded(centre.latitude + y / metresOfDegree)]
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

/** How many bands of grids lie between the north edge and the south edge; the river is the line below the third. */
export const bandCount = 6
export const river = 3

/**
 * The town as a sheet bent by the river and the hills: `across` 0 west … 1 east, `down` 0 north … 6 south. Never folded:
 * two places of the sheet are two places of the town. Roads and the river run a little beyond both ends.
 */
export function placeOf(across: number, down: number): Metres {
  const share = down / bandCount
  const width = 4900 * (0.72 + 0.28 * Math.sin(Math.PI * (0.14 + 0.72 * share)))
  const shear = 150 * Math.sin(1.1 * down + 0.6) + 60 * Math.sin(2.2 * down + 5 * across)
  const bulge = Math.sin(Math.PI * across)
  const bend =
    (330 * Math.sin(2.1 * Math.PI * across + 0.4) + 110 * Math.sin(4.6 * Math.PI * across + 1)) *
      near(down, river, 1.6) +
    55 * Math.sin(2.3 * Math.PI * across + 1.3 * down) -
    280 * bulge * near(down, 0, 1.2) +
    260 * bulge * near(down, bandCount, 1.2)
  return [(across - 0.5) * width + shear, 2200 - down * (4400 / bandCount) - bend]
}

function near(value: number, middle: number, reach: number): number {
  return Math.exp(-(((value - middle) / reach) ** 2))
}

/** Half the width of the river there, metres. */
export function riverHalfWidth(across: number): number {
  return 46 + 9 * Math.sin(7 * across) + 5 * Math.sin(17 * across + 1)
}

export function distance([ax, ay]: Metres, [bx, by]: Metres): number {
  return Math.hypot(ax - bx, ay - by)
}

/** The place between two, `share` of the way. */
export function between([ax, ay]: Metres, [bx, by]: Metres, share: number): Metres {
  return [ax + (bx - ax) * share, ay + (by - ay) * share]
}

/** Numbers from one to another in equal steps, both ends included. */
export function steps(from: number, to: number, count: number): number[] {
  return Array.from({ length: count + 1 }, (_, at) => from + ((to - from) * at) / count)
}

/** A line moved sideways: to the left of its direction for positive metres. */
export function beside(line: readonly Metres[], by: (at: number) => number): Metres[] {
  return line.map(([x, y], at) => {
    const [before, after] = [line[at - 1] ?? line[at], line[at + 1] ?? line[at]]
    const [dx, dy] = [(after?.[0] ?? x) - (before?.[0] ?? x), (after?.[1] ?? y) - (before?.[1] ?? y)]
    const length = Math.hypot(dx, dy) || 1
    return [x - (dy / length) * by(at), y + (dx / length) * by(at)]
  })
}
