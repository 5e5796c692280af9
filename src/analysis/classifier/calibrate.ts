/** Scores of texts, by text and then by class. */
export type Scores = { count: number; classes: number; values: Float64Array }

export type Calibration = { scale: number; shifts: number[] }

const steps = 400
const ridge = 1e-3

/** Confidences of one text (they add up to 1) from its scores. */
export function confidences(scores: Float64Array, { scale, shifts }: Calibration): Float64Array {
  const raised = scores.map((score, label) => scale * score + (shifts[label] ?? 0))
  const top = raised.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY)
  const powers = raised.map((one) => Math.exp(one - top))
  const total = powers.reduce((sum, one) => sum + one, 0)
  return powers.map((one) => one / total)
}

/**
 * One scale and a shift for each class such that the confidences fit the labels best (log loss, full-batch Adam). To be
 * given scores of texts that the scoring model has not seen.
 */
export function calibrate({ count, classes, values }: Scores, labels: Int32Array): Calibration {
  const given = { scale: 3, shifts: new Array<number>(classes).fill(0) }
  const first = new Float64Array(classes + 1)
  const second = new Float64Array(classes + 1)
  for (let step = 1; step <= steps; step++) {
    const slope = new Float64Array(classes + 1)
    for (let text = 0; text < count; text++) {
      const scores = values.subarray(text * classes, (text + 1) * classes)
      const shares = confidences(scores, given)
      for (let label = 0; label < classes; label++) {
        const miss = (shares[label] ?? 0) - (labels[text] === label ? 1 : 0)
        slope[label] = (slope[label] ?? 0) + miss / count
        slope[classes] = (slope[classes] ?? 0) + (miss * (scores[label] ?? 0)) / count
      }
    }
    const move = (at: number, now: number): number => {
      const pull = (slope[at] ?? 0) + (at < classes ? ridge * now : 0)
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * pull
      second[at] = 0.99 * (second[at] ?? 0) + 0.01 * pull * pull
      const speed = 0.1 * (1 - step / (steps + 1))
      return (
        now -
        (speed * (first[at] ?? 0)) / (1 - 0.9 ** step) / (Math.sqrt((second[at] ?? 0) / (1 - 0.99 ** step)) + 1e-8)
      )
    }
    given.shifts = given.shifts.map((shift, label) => move(label, shift))
    given.scale = Math.max(0.05, move(classes, given.scale))
  }
  return given
}
