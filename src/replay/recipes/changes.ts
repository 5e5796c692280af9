/** A share as counts: `part` of `whole`. */
export type Share = { part: number; whole: number }

const most = 2000

/** Percent to two decimals, as figures are printed. */
function printed(percent: number): number {
  return (Math.sign(percent) * Math.round(Math.abs(percent) * 100 + 1e-7)) / 100
}

/** What must be added to two counts so that the first differs from the second by this percent; the fewest together. */
export function addedFor(percent: number, now: number, before: number): { now: number; before: number } {
  for (let all = 0; all <= most; all++) {
    for (let one = 0; one <= all; one++) {
      const [current, last] = [now + one, before + all - one]
      if (last > 0 && printed(((current - last) * 100) / last) === printed(percent)) {
        return { now: one, before: all - one }
      }
    }
  }
  throw new RangeError(`no counts of at most ${most} differ by ${percent} %`)
}

const largest = 200

/**
 * Two shares of which the first differs from the second by this percent: the fewest rows together, then the smallest parts;
 * where it can be, no more than a quarter of the second. `whole` fixes the rows of the first; else neither year has more than
 * twice the rows of the other.
 */
export function sharesFor(percent: number, whole?: number): { now: Share; before: Share } {
  const found = sharesUpTo(percent, whole, 1 / 4) ?? sharesUpTo(percent, whole, 1)
  if (!found) throw new RangeError(`no shares of at most ${largest * 2} rows differ by ${percent} %`)
  return found
}

function sharesUpTo(percent: number, whole: number | undefined, share: number) {
  for (let all = 2; all <= largest * 2; all++) {
    for (let now = 1; now < all; now++) {
      const before = all - now
      if (whole === undefined ? now > before * 2 || before > now * 2 : now !== whole) continue
      const found = partsOf(percent, now, before, Math.floor(before * share))
      if (found) return found
    }
  }
  return undefined
}

function partsOf(percent: number, now: number, before: number, mostLost: number) {
  for (let lost = 1; lost <= mostLost; lost++) {
    const part = Math.round(((1 + percent / 100) * lost * now) / before)
    if (part < 0 || part > now) continue
    if (printed(((part * before) / (now * lost) - 1) * 100) === printed(percent)) {
      return { now: { part, whole: now }, before: { part: lost, whole: before } }
    }
  }
  return undefined
}
