import { refuse } from '#http/refusal.ts'
import { type Calibration, calibrate, confidences, type Scores } from './calibrate.ts'
import { figuresOf, type Judged } from './evaluate.ts'
import type { Model, ModelFacts } from './model.ts'
import { type Example, plainExample, sameTextKey } from './plain-text.ts'
import { seeded, shuffled } from './random.ts'
import { logRatios, type Rows, separate } from './solver.ts'
import { bagOf, countWords, lexiconOf, rowsOf, type Vocabulary, vocabularyOf, type Words } from './vocabulary.ts'

export type Labelled = Example & { label: string }

/** Cuts a text into words; without it the model reads characters alone. */
export type Cutter = (text: string) => readonly string[]

export type TrainingOptions = {
  seed: number
  trainedAt: string
  sha256: string
  text: string[]
  label: string
  cut?: Cutter
  threshold?: number
}

/** Measured in docs/analysis-trials.md; smaller sets of many labels are served well by the same. */
const cost = 1.5
const smoothing = 0.01
const power = 0.5
const folds = 5
const leastOfLabel = 5
const leastUsed = 20
const weightsMost = 10_000_000
const defaultThreshold = 0.5

/**
 * Trains a linear model of characters, words and their pairs, calibrated on folds that the judging models had not seen.
 * The same rows and seed give the same model. Refuses fewer than two labels of five texts each, or twenty texts in all.
 */
export function train(given: readonly Labelled[], options: TrainingOptions): Model {
  const { examples, labels, classOf, groups, counts } = prepared(given)
  const { words, vocabulary, rows } = featuresOf(examples, labels.length, options.cut)
  const foldOf = foldsOf(classOf, groups, options.seed)
  const unseen = scoresByFold(rows, classOf, labels.length, foldOf, options.seed)
  const calibration = calibrate(unseen, classOf)
  const threshold = options.threshold ?? defaultThreshold
  const facts: ModelFacts = {
    trainedAt: options.trainedAt,
    seed: options.seed,
    text: options.text,
    label: options.label,
    data: { ...counts, sha256: options.sha256 },
    figures: figuresOf(judgedBy(unseen, classOf, labels, calibration), threshold),
    heldOut: false,
  }
  const { weights, weightScale, constants } = compacted(weightsOf(rows, classOf, labels.length, options.seed))
  return { facts, labels, threshold, calibration, words, features: vocabulary, weights, weightScale, constants }
}

function prepared(given: readonly Labelled[]) {
  const seen = new Map<string, Set<string>>()
  const kept: Array<Labelled & { key: string }> = []
  let repeats = 0
  for (const one of given) {
    const key = sameTextKey(one)
    const label = one.label.trim()
    if (label === '' || key === '') continue
    const before = seen.get(key) ?? new Set()
    if (before.has(label)) repeats += 1
    else kept.push({ ...one, label, key })
    seen.set(key, before.add(label))
  }
  const size = new Map<string, number>()
  for (const { label } of kept) size.set(label, (size.get(label) ?? 0) + 1)
  const labels = [...size.keys()].filter((label) => (size.get(label) ?? 0) >= leastOfLabel).sort()
  const used = kept.filter(({ label }) => labels.includes(label))
  if (labels.length < 2) throw refuse('training-one-label', { labels: labels.length, least: leastOfLabel })
  if (used.length < leastUsed) throw refuse('training-too-few', { rows: used.length, least: leastUsed })
  const number = new Map(labels.map((label, at) => [label, at]))
  return {
    examples: used.map(plainExample),
    labels,
    classOf: Int32Array.from(used, ({ label }) => number.get(label) ?? 0),
    groups: used.map(({ key }) => key),
    counts: {
      rows: given.length,
      used: used.length,
      repeats,
      conflicts: [...seen.values()].filter((labelsOfText) => labelsOfText.size > 1).length,
      leftOut: Object.fromEntries([...size].filter(([label]) => !labels.includes(label))),
    },
  }
}

function featuresOf(
  examples: readonly Example[],
  classes: number,
  cut: Cutter | undefined,
): { words: Words; vocabulary: Vocabulary; rows: Rows } {
  const words = countWords(
    cut ? examples.map(({ title, body }) => runsOf(`${title}\n${body}`).flatMap((run) => [...cut(run)])) : [],
  )
  const lexicon = lexiconOf(words)
  const bags = examples.map((example) => bagOf(example, lexicon))
  const vocabulary = vocabularyOf(bags, Math.floor(weightsMost / classes))
  return { words, vocabulary, rows: rowsOf(bags, vocabulary) }
}

const runsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((run) => run !== '')

/** A fold for each text: every class spread evenly, the same text always in one fold. */
export function foldsOf(classOf: Int32Array, groups: readonly string[], seed: number, count = folds): Int32Array {
  const random = seeded(seed)
  const byText = new Map<string, number[]>()
  groups.forEach((group, text) => {
    byText.set(group, [...(byText.get(group) ?? []), text])
  })
  const foldOf = new Int32Array(groups.length)
  const turn = new Map<number, number>()
  for (const group of shuffled([...byText.keys()], random)) {
    const texts = byText.get(group) ?? []
    const label = classOf[texts[0] ?? 0] ?? 0
    const next = turn.get(label) ?? label
    turn.set(label, next + 1)
    for (const text of texts) foldOf[text] = next % count
  }
  return foldOf
}

function weightsOf(rows: Rows, classOf: Int32Array, classes: number, seed: number): Float64Array[] {
  return Array.from({ length: classes }, (_, label) => {
    const target = Int8Array.from(classOf, (one) => (one === label ? 1 : -1))
    return separate(rows, target, cost, logRatios(rows, target, smoothing, power), seed)
  })
}

/** Scores of every text by a model that was trained without its fold. */
function scoresByFold(rows: Rows, classOf: Int32Array, classes: number, foldOf: Int32Array, seed: number): Scores {
  const values = new Float64Array(rows.count * classes)
  for (let fold = 0; fold < folds; fold++) {
    const others = [...foldOf.keys()].filter((text) => foldOf[text] !== fold)
    const weights = weightsOf(
      someRows(rows, others),
      Int32Array.from(others, (text) => classOf[text] ?? 0),
      classes,
      seed + fold + 1,
    )
    for (let text = 0; text < rows.count; text++) {
      if (foldOf[text] !== fold) continue
      weights.forEach((own, label) => {
        values[text * classes + label] = scoreOf(rows, text, own)
      })
    }
  }
  return { count: rows.count, classes, values }
}

function scoreOf({ start, column, value, columns }: Rows, row: number, weights: Float64Array): number {
  let total = weights[columns] ?? 0
  const end = start[row + 1] ?? 0
  for (let at = start[row] ?? 0; at < end; at++) total += (weights[column[at] ?? 0] ?? 0) * (value[at] ?? 0)
  return total
}

function someRows(rows: Rows, wanted: readonly number[]): Rows {
  const start = new Int32Array(wanted.length + 1)
  wanted.forEach((row, at) => {
    start[at + 1] = (start[at] ?? 0) + (rows.start[row + 1] ?? 0) - (rows.start[row] ?? 0)
  })
  const cells = start[wanted.length] ?? 0
  const column = new Int32Array(cells)
  const value = new Float32Array(cells)
  wanted.forEach((row, at) => {
    column.set(rows.column.subarray(rows.start[row], rows.start[row + 1]), start[at])
    value.set(rows.value.subarray(rows.start[row], rows.start[row + 1]), start[at])
  })
  return { count: wanted.length, columns: rows.columns, start, column, value }
}

function judgedBy(scores: Scores, classOf: Int32Array, labels: readonly string[], calibration: Calibration): Judged[] {
  return Array.from(classOf, (label, text) => {
    const sure = confidences(scores.values.subarray(text * scores.classes, (text + 1) * scores.classes), calibration)
    const best = sure.reduce((most, one, at) => (one > (sure[most] ?? 0) ? at : most), 0)
    return { truth: labels[label] ?? '', found: labels[best] ?? '', confidence: sure[best] ?? 0 }
  })
}

/** Weights as bytes, each class with its own scale: the scores move by less than a hundredth. */
function compacted(weights: readonly Float64Array[]) {
  const classes = weights.length
  const columns = (weights[0]?.length ?? 1) - 1
  const bytes = new Int8Array(columns * classes)
  const weightScale = weights.map((own) => {
    let most = 0
    for (let column = 0; column < columns; column++) most = Math.max(most, Math.abs(own[column] ?? 0))
    return most / 127 || 1
  })
  weights.forEach((own, label) => {
    const scale = weightScale[label] ?? 1
    for (let column = 0; column < columns; column++)
      bytes[column * classes + label] = Math.round((own[column] ?? 0) / scale)
  })
  return { weights: bytes, weightScale, constants: weights.map((own) => own[columns] ?? 0) }
}
