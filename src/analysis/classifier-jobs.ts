import { Worker } from 'node:worker_threads'
import * as z from 'zod'
import { isRefusalCode, refuse } from '#http/refusal.ts'
import { figures, type Model, readModel } from './classifier/model.ts'
import type { Labelled, TrainingOptions } from './classifier/train.ts'

export type TrainingTask = {
  given: readonly Labelled[]
  options: Omit<TrainingOptions, 'cut'>
  /** With it a part of the texts is held out, and the model compared with the current one (a model file's text). */
  compare?: { current?: string }
}

const reply = z.union([
  z.object({
    ok: z.literal(true),
    file: z.string(),
    before: figures.optional(),
    adopted: z.boolean(),
    words: z.string(),
  }),
  z.object({ ok: z.literal(false), code: z.string(), detail: z.record(z.string(), z.union([z.string(), z.number()])) }),
])

export type TrainedApart = {
  model: Model
  file: string
  before?: z.output<typeof figures>
  adopted: boolean
  words: string
}

/** Trains in a thread of its own, which takes the dictionary of words (some 150 MB) with it when it ends. */
export function trainApart(task: TrainingTask): Promise<TrainedApart> {
  const worker = new Worker(new URL('./classifier-worker-jobs.ts', import.meta.url), {
    workerData: task,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 2048 },
  })
  return new Promise((resolve, reject) => {
    worker.once('message', (message: unknown) => {
      const answer = reply.parse(message)
      if (answer.ok) {
        const { file, before, adopted, words } = answer
        resolve({ model: readModel(file), file, before, adopted, words })
      } else if (isRefusalCode(answer.code)) reject(refuse(answer.code, answer.detail))
      else reject(new Error(answer.code))
      void worker.terminate()
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('training left without an answer')))
  })
}
