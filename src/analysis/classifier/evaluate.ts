import type { Band, Figures } from './model.ts'

/** One judged text: the label the office gave, the one the model found, and how sure it was (0 to 1). */
export type Judged = { truth: string; found: string; confidence: number }

const edges = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1] as const

/**
 * Accuracy, F1 by class and its plain mean over the classes that occur (given or found), and a reliability table.
 * What lies below the threshold is judged like the rest, and counted as not answered.
 */
export function figuresOf(judged: readonly Judged[], threshold: number): Figures {
  const labels = [...new Set(judged.flatMap(({ truth, found }) => [truth, found]))].sort()
  const perClass = Object.fromEntries(labels.map((label) => [label, classOf(judged, label)]))
  const answered = judged.filter(({ confidence }) => confidence >= threshold)
  const bands = reliability(judged)
  return {
    count: judged.length,
    accuracy: share(judged) ?? 0,
    macroF1: labels.length === 0 ? 0 : Object.values(perClass).reduce((sum, { f1 }) => sum + f1, 0) / labels.length,
    perClass,
    calibration: bands,
    calibrationError: bands.reduce(
      (sum, { count, confidence, accuracy }) =>
        sum + (count / Math.max(1, judged.length)) * Math.abs((confidence ?? 0) - (accuracy ?? 0)),
      0,
    ),
    threshold,
    answered: answered.length,
    answeredAccuracy: share(answered),
  }
}

function share(judged: readonly Judged[]): number | null {
  return judged.length === 0 ? null : judged.filter(({ truth, found }) => truth === found).length / judged.length
}

function classOf(judged: readonly Judged[], label: string) {
  const support = judged.filter(({ truth }) => truth === label).length
  const found = judged.filter((one) => one.found === label)
  const right = found.filter(({ truth }) => truth === label).length
  const precision = found.length === 0 ? 0 : right / found.length
  const recall = support === 0 ? 0 : right / support
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall), support }
}

/** Texts by the confidence of their answer: in each band the mean confidence and the share that was right. */
export function reliability(judged: readonly Judged[]): Band[] {
  return edges.slice(0, -1).map((from, at) => {
    const until = edges[at + 1] ?? 1
    const own = judged.filter(({ confidence }) => confidence >= from && (confidence < until || until === 1))
    const sure = own.reduce((sum, { confidence }) => sum + confidence, 0)
    return {
      from,
      until,
      count: own.length,
      confidence: own.length === 0 ? null : sure / own.length,
      accuracy: share(own),
    }
  })
}
