import * as z from 'zod'
import { refuse } from '#http/refusal.ts'

const band = z.object({
  from: z.number(),
  until: z.number(),
  count: z.number(),
  /** Mean confidence and the share that was right, 0 to 1; null without texts. */
  confidence: z.number().nullable(),
  accuracy: z.number().nullable(),
})
export type Band = z.infer<typeof band>

const classFigures = z.object({ precision: z.number(), recall: z.number(), f1: z.number(), support: z.number() })

export const figures = z.object({
  count: z.number(),
  accuracy: z.number(),
  macroF1: z.number(),
  perClass: z.record(z.string(), classFigures),
  calibration: z.array(band),
  /** Mean distance of confidence and accuracy over the bands, weighted by count. */
  calibrationError: z.number(),
  /** Texts that were answered at the threshold, and how many of those were right. */
  threshold: z.number(),
  answered: z.number(),
  answeredAccuracy: z.number().nullable(),
})
export type Figures = z.infer<typeof figures>

export const modelFacts = z.object({
  trainedAt: z.string(),
  seed: z.number(),
  text: z.array(z.string()),
  label: z.string(),
  /** What it was trained from: rows read and used, exact repeats dropped, texts with two labels, and the data's SHA-256. */
  data: z.object({
    rows: z.number(),
    used: z.number(),
    repeats: z.number(),
    conflicts: z.number(),
    leftOut: z.record(z.string(), z.number()),
    sha256: z.string(),
  }),
  /** Worked out on texts that the judging model had not seen; by folds of the training texts unless `heldOut`. */
  figures,
  heldOut: z.boolean(),
})
export type ModelFacts = z.infer<typeof modelFacts>

const stored = z.object({
  format: z.literal('fengqiao-classifier-1'),
  facts: modelFacts,
  labels: z.array(z.string()).min(2),
  threshold: z.number().min(0).max(1),
  calibration: z.object({ scale: z.number(), shifts: z.array(z.number()) }),
  words: z.object({ keys: z.string(), shares: z.string() }),
  features: z.object({ keys: z.string(), rarity: z.string() }),
  weights: z.string(),
  weightScale: z.array(z.number()),
  constants: z.array(z.number()),
})

/** A trained model. Words and features are hashes: no text can be read out of it. */
export type Model = {
  facts: ModelFacts
  labels: string[]
  /** Below this confidence it says that it does not know. */
  threshold: number
  calibration: { scale: number; shifts: number[] }
  words: { keys: Uint32Array; shares: Float32Array }
  features: { keys: Uint32Array; rarity: Float32Array }
  /** By feature, then by class; times `weightScale` of the class. */
  weights: Int8Array
  weightScale: number[]
  constants: number[]
}

/** The model as the text of a small file. */
export function writeModel(model: Model): string {
  const { words, features, weights, ...rest } = model
  const file: z.infer<typeof stored> = {
    format: 'fengqiao-classifier-1',
    ...rest,
    words: { keys: base64(words.keys), shares: base64(words.shares) },
    features: { keys: base64(features.keys), rarity: base64(features.rarity) },
    weights: base64(weights),
  }
  return `${JSON.stringify(file)}\n`
}

/** Reads a model file; refuses what is none, or one that is damaged. */
export function readModel(text: string): Model {
  const file = stored.safeParse(jsonOf(text))
  if (!file.success) throw refuse('model-broken')
  const { words, features, weights, format: _, ...rest } = file.data
  const model: Model = {
    ...rest,
    words: { keys: new Uint32Array(bytesOf(words.keys)), shares: new Float32Array(bytesOf(words.shares)) },
    features: { keys: new Uint32Array(bytesOf(features.keys)), rarity: new Float32Array(bytesOf(features.rarity)) },
    weights: new Int8Array(bytesOf(weights)),
  }
  if (!isWhole(model)) throw refuse('model-broken')
  return model
}

function isWhole({ labels, words, features, weights, weightScale, constants, calibration }: Model): boolean {
  const classes = labels.length
  return (
    words.keys.length === words.shares.length &&
    features.keys.length === features.rarity.length &&
    weights.length === features.keys.length * classes &&
    [weightScale, constants, calibration.shifts].every((list) => list.length === classes)
  )
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function base64(list: Uint32Array | Float32Array | Int8Array): string {
  const bytes = new Uint8Array(list.buffer, list.byteOffset, list.byteLength)
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}

function bytesOf(text: string): ArrayBuffer {
  let binary: string
  try {
    binary = atob(text)
  } catch {
    throw refuse('model-broken')
  }
  if (binary.length === 0) return new ArrayBuffer(0)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes.length % 4 === 0 ? bytes.buffer : bytes.slice().buffer
}
