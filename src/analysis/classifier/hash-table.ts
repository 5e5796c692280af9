/** Finds the place of a number in a list: open addressing, for millions of look-ups a second. -1 when absent. */
export function placesOf(keys: Uint32Array): (key: number) => number {
  let size = 16
  while (size < keys.length * 2.5) size *= 2
  const mask = size - 1
  const slots = new Int32Array(size).fill(-1)
  const held = new Uint32Array(size)
  keys.forEach((key, place) => {
    let slot = Math.imul(key, 0x9e3779b1) >>> 7
    while (slots[slot & mask] !== -1) slot += 1
    slots[slot & mask] = place
    held[slot & mask] = key
  })
  return (key) => {
    let slot = Math.imul(key, 0x9e3779b1) >>> 7
    for (;;) {
      const place = slots[slot & mask] ?? -1
      if (place === -1 || held[slot & mask] === key) return place
      slot += 1
    }
  }
}
