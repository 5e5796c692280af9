import * as z from 'zod'
import type { Contract } from '#http/contract.ts'
import { figures, modelFacts } from './classifier/model.ts'

const training = z.object({
  id: z.string(),
  kind: z.string(),
  trainedAt: z.string(),
  trainedBy: z.string(),
  adopted: z.boolean(),
  /** Why it was adopted or not. */
  words: z.string(),
  facts: modelFacts,
  /** The model in use before, on the same texts. */
  before: figures.nullable(),
})

export const suggested = z.object({
  kind: z.string(),
  name: z.string(),
  model: z.string(),
  label: z.string().nullable(),
  confidence: z.number(),
  abstain: z.enum(['too-little', 'unsure']).nullable(),
  ranking: z.array(z.object({ label: z.string(), name: z.string(), confidence: z.number() })),
  words: z.array(z.string()),
})
export type SuggestedClass = z.infer<typeof suggested>

const kind = z.string().max(40)

export const modelsContract = {
  /** How good the models are here: every training with its figures, and how often people agreed. */
  models: {
    method: 'GET',
    path: '/api/analysis/models',
    guard: 'matter.read',
    input: z.object({}),
    reply: z.object({
      kinds: z.array(
        z.object({
          kind: z.string(),
          name: z.string(),
          inUse: z.string().nullable(),
          trainings: z.array(training),
          /** Suggestions that a person decided upon: how many, right at first, and of those the model did not know. */
          picks: z.object({ count: z.number(), right: z.number(), abstained: z.number() }),
        }),
      ),
    }),
  },
  /** Trains a kind from this street's own decisions; takes up to a minute. */
  retrain: {
    method: 'POST',
    path: '/api/analysis/models/:kind/retrain',
    guard: 'analysis.answer',
    input: z.object({ kind }),
    reply: z.object({
      id: z.string(),
      kind: z.string(),
      name: z.string(),
      adopted: z.boolean(),
      words: z.string(),
      facts: modelFacts,
      before: figures.nullable(),
    }),
  },
  predict: {
    method: 'POST',
    path: '/api/analysis/models/:kind/predict',
    guard: 'matter.file',
    input: z.object({ kind, title: z.string().max(200).default(''), detail: z.string().max(200_000).default('') }),
    reply: z.object({ suggested: suggested.nullable() }),
  },
  /** What was suggested and what the office chose; `id` is made by the page, so that sending it twice counts once. */
  pick: {
    method: 'POST',
    path: '/api/analysis/models/:kind/picks',
    guard: 'matter.file',
    input: z.object({
      kind,
      id: z.uuid(),
      model: z.uuid(),
      matter: z.uuid().optional(),
      suggested: z.string().max(200),
      confidence: z.number().min(0).max(1),
      abstained: z.boolean().default(false),
      chosen: z.string().max(200),
    }),
    reply: z.object({}),
  },
} as const satisfies Contract
