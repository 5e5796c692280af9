const most = 20_000

/** Whole numbers whose share is the percentage to its two decimals, the whole not below `least`: 51.23 % → 83 of 162. */
export function fractionOf(percent: number, least: number): { part: number; whole: number } {
  for (let whole = Math.max(1, least); whole <= most; whole++) {
    const part = Math.round((percent * whole) / 100)
    if (Math.abs(Math.round((part / whole) * 10_000) - Math.round(percent * 100)) < 1) return { part, whole }
  }
  throw new RangeError(`no whole numbers give ${percent} %`)
}

/** So many of a whole as the percentage says; all of them without one. */
export function shareOf(percent: number | undefined, whole: number): number {
  return percent === undefined ? whole : Math.round((percent * whole) / 100)
}
