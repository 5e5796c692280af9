import { confidences } from './calibrate.ts'
import { eachFeature, type Lexicon, viewCount, viewOf } from './grams.ts'
import { placesOf } from './hash-table.ts'
import type { Model } from './model.ts'
import { type Example, plainExample } from './plain-text.ts'
import { lexiconOf, viewFactors } from './vocabulary.ts'

/** Why no answer is given: the words are too few or unknown, or no class is likely enough. */
export type Abstained = 'too-little' | 'unsure'

export type Guess = {
  /** The most likely label, also when the model abstains. */
  label: string
  confidence: number
  abstain: Abstained | null
  /** The likeliest labels, best first. */
  ranking: Array<{ label: string; confidence: number }>
}

export type Predictor = { model: Model; predict: (example: Example) => Guess; reader: Reader }
export type Reader = {
  place: (feature: number) => number
  lexicon: Lexicon
  scores: (plain: Example) => Scored
}
type Scored = { scores: Float64Array; known: number; factors: Float64Array }

const rankedMost = 5
/** Known features of the text, repeats once: below this nothing can be said. Two known characters give about eight. */
const leastKnown = 8

const twoHan = /\p{Script=Han}.*\p{Script=Han}/su
const hasHan = ({ title, body }: Example) => twoHan.test(title) || twoHan.test(body.slice(0, 1000))

/** Opens a model for prediction. Not for two texts at once: its buffers are shared. */
export function openModel(model: Model): Predictor {
  const reader = readerOf(model)
  const predict = (example: Example): Guess => {
    const { scores: found, known } = reader.scores(plainExample(example))
    const sure = confidences(found, model.calibration)
    const ranking = model.labels
      .map((label, at) => ({ label, confidence: sure[at] ?? 0 }))
      .sort((a, b) => b.confidence - a.confidence)
      .slice(0, rankedMost)
    const best = ranking[0] ?? { label: '', confidence: 0 }
    const unsure = best.confidence < model.threshold ? 'unsure' : null
    return { ...best, abstain: known < leastKnown || !hasHan(example) ? 'too-little' : unsure, ranking }
  }
  return { model, predict, reader }
}

/** Gives the uncalibrated scores of plain texts. */
function readerOf(model: Model): Reader {
  const { weights, weightScale, constants } = model
  const { keys, rarity } = model.features
  const classes = model.labels.length
  const place = placesOf(keys)
  const lexicon = lexiconOf(model.words)
  const counts = new Uint16Array(keys.length)
  let met = new Int32Array(4096)
  let size = 0
  const sink = (feature: number) => {
    const at = place(feature)
    if (at < 0) return
    const before = counts[at] ?? 0
    if (before < 65_535) counts[at] = before + 1
    if (before > 0) return
    if (size === met.length) {
      const larger = new Int32Array(size * 2)
      larger.set(met)
      met = larger
    }
    met[size] = at
    size += 1
  }
  const scores = (plain: Example): Scored => {
    size = 0
    eachFeature(plain, lexicon, sink)
    const squares = new Float64Array(viewCount)
    const sums = new Float64Array(viewCount * classes)
    for (let at = 0; at < size; at++) {
      const feature = met[at] ?? 0
      const count = counts[feature] ?? 1
      counts[feature] = 0
      const value = (count === 1 ? 1 : 1 + Math.log(count)) * (rarity[feature] ?? 0)
      const view = viewOf(keys[feature] ?? 0)
      squares[view] = (squares[view] ?? 0) + value * value
      const into = view * classes
      const from = feature * classes
      for (let label = 0; label < classes; label++)
        sums[into + label] = (sums[into + label] ?? 0) + value * (weights[from + label] ?? 0)
    }
    const factors = viewFactors(squares)
    const found = Float64Array.from(constants, (constant, label) => {
      let total = 0
      for (let view = 0; view < viewCount; view++) total += (factors[view] ?? 0) * (sums[view * classes + label] ?? 0)
      return constant + total * (weightScale[label] ?? 0)
    })
    return { scores: found, known: size, factors }
  }
  return { place, lexicon, scores }
}
