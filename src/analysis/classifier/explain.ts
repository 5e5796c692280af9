import { eachFeature, viewOf } from './grams.ts'
import type { Model } from './model.ts'
import { type Example, plain } from './plain-text.ts'
import type { Predictor, Reader } from './predict.ts'

/** A passage of the text as it was given, and how much it spoke for the label (in scores, before calibration). */
export type Spoke = { word: string; weight: number }

const readMost = 1000
const shownMost = 8
const longest = 8
const leastShare = 0.1

/** The passages of a text that spoke most for a label, strongest first; overlapping ones are joined into one. */
export function explain({ model, reader }: Predictor, example: Example, label: string): Spoke[] {
  const at = model.labels.indexOf(label)
  if (at < 0) return []
  const title = placed(example.title.trim().slice(0, readMost))
  const body = placed(example.body.trim().slice(0, readMost))
  const read = { title: title.text, body: body.text }
  const whole = `${title.source}\n${body.source}`
  const origin = [...title.at, ...body.at.map((place) => place + title.source.length + 1)]
  return passages(pulls(model, reader, read, at), whole, origin)
}

/** How much every unit of the plain text pulls towards the class of this column. */
function pulls({ labels, weights, weightScale, features }: Model, reader: Reader, read: Example, column: number) {
  const { factors } = reader.scores(read)
  const pull = new Float64Array(read.title.length + read.body.length + 2)
  eachFeature(read, reader.lexicon, (feature, from, until) => {
    const known = reader.place(feature)
    if (known < 0) return
    const weight = (weights[known * labels.length + column] ?? 0) * (weightScale[column] ?? 0)
    const each = (weight * (features.rarity[known] ?? 0) * (factors[viewOf(feature)] ?? 0)) / (until - from)
    for (let char = from; char < until; char++) pull[char] = (pull[char] ?? 0) + each
  })
  return pull
}

/** The text in the form that is read, with the place in the source of each of its units and of its end. */
function placed(source: string): { source: string; text: string; at: number[] } {
  let text = ''
  const at: number[] = []
  let place = 0
  for (const char of source) {
    const shown = plain(char)
    text += shown
    for (let unit = 0; unit < shown.length; unit++) at.push(place)
    place += char.length
  }
  return { source, text, at: [...at, place] }
}

/** Neighbouring units that pull clearly, joined; the same words elsewhere in the text are added up. */
function passages(pull: Float64Array, whole: string, origin: readonly number[]): Spoke[] {
  const most = pull.reduce((top, one) => Math.max(top, one), 0)
  if (most <= 0) return []
  const found = new Map<string, number>()
  const strong = (at: number) =>
    (pull[at] ?? 0) >= most * leastShare && /[\p{L}\p{N}]/u.test(whole.charAt(origin[at] ?? 0))
  for (let at = 0; at < origin.length; at++) {
    if (!strong(at)) continue
    const from = at
    let weight = 0
    while (at < origin.length && strong(at) && at - from < longest) {
      weight += pull[at] ?? 0
      at += 1
    }
    const word = whole.slice(origin[from], origin[at] ?? whole.length)
    found.set(word, (found.get(word) ?? 0) + weight)
    at -= 1
  }
  return [...found]
    .map(([word, weight]) => ({ word, weight: Math.round(weight * 1000) / 1000 }))
    .filter(({ word }) => [...word].length > 1)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, shownMost)
}
