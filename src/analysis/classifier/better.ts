import { figuresOf, type Judged } from './evaluate.ts'
import { wordHash } from './grams.ts'
import type { Figures, Model } from './model.ts'
import { sameTextKey } from './plain-text.ts'
import { openModel } from './predict.ts'
import { type Labelled, type TrainingOptions, train } from './train.ts'

export type Trained = {
  model: Model
  /** The model in use before, judged on the same held-out texts; absent when there was none. */
  before?: Figures
  adopted: boolean
  /** In words, why it is adopted or not. */
  words: string
}

/** Every fifth text, always the same ones: no generation of a model is trained with them, so generations compare fairly. */
export function isHeldOut(one: Labelled): boolean {
  return wordHash(sameTextKey(one)) % 5 === 0
}

/** Figures of a model on labelled texts; a label that it does not know counts as wrong. */
export function judge(model: Model, given: readonly Labelled[]): Figures {
  const { predict } = openModel(model)
  const judged = given
    .filter(({ label }) => label !== '')
    .map((one): Judged => {
      const { label, confidence } = predict(one)
      return { truth: one.label, found: label, confidence }
    })
  return figuresOf(judged, model.threshold)
}

/** Trains without the held-out texts and sets the model beside the one in use, on those: a worse one is not adopted. */
export function trainBetter(given: readonly Labelled[], options: TrainingOptions, current?: Model): Trained {
  const heldOut = given.filter(isHeldOut)
  const trained = train(
    given.filter((one) => !isHeldOut(one)),
    options,
  )
  const known = heldOut.filter(({ label }) => trained.labels.includes(label) || current?.labels.includes(label))
  if (known.length === 0) return { model: trained, adopted: true, words: '没有可供比较的留出文字，采用新模型' }
  const figures = judge(trained, known)
  const model = { ...trained, facts: { ...trained.facts, figures, heldOut: true } }
  if (!current) return { model, adopted: true, words: `此前没有模型，采用（各类平均得分 ${percent(figures.macroF1)}）` }
  const before = judge(current, known)
  const adopted = figures.macroF1 >= before.macroF1
  const words = adopted
    ? `在同样 ${known.length} 条留出文字上，新模型各类平均得分 ${percent(figures.macroF1)}，不低于原模型 ${percent(before.macroF1)}，采用`
    : `在同样 ${known.length} 条留出文字上，新模型各类平均得分 ${percent(figures.macroF1)}，低于原模型 ${percent(before.macroF1)}，不采用，继续用原模型`
  return { model, before, adopted, words }
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`
