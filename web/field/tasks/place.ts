const earthMetres = 6_371_008.8
const winds = ['北', '东北', '东', '东南', '南', '西南', '西', '西北'] as const

export type Place = { longitude: number; latitude: number }

/** Metres between two places, as the crow flies. */
export function metresBetween(from: Place, to: Place): number {
  const radian = Math.PI / 180
  const halfLatitude = ((to.latitude - from.latitude) * radian) / 2
  const halfLongitude = ((to.longitude - from.longitude) * radian) / 2
  const chord =
    Math.sin(halfLatitude) ** 2 +
    Math.cos(from.latitude * radian) * Math.cos(to.latitude * radian) * Math.sin(halfLongitude) ** 2
  return 2 * earthMetres * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** '东北 320 米', '西 2.4 公里'; '就在附近' within fifteen metres. */
export function wayInWords(from: Place, to: Place): string {
  const metres = metresBetween(from, to)
  if (metres < 15) return '就在附近'
  const radian = Math.PI / 180
  const east = (to.longitude - from.longitude) * Math.cos(((from.latitude + to.latitude) / 2) * radian)
  const angle = (Math.atan2(east, to.latitude - from.latitude) / radian + 360) % 360
  const wind = winds[Math.round(angle / 45) % 8]
  return `${wind} ${metres < 1000 ? `${Math.round(metres / 10) * 10} 米` : `${(metres / 1000).toFixed(1)} 公里`}`
}
