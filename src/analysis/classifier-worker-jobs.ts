import { parentPort, workerData } from 'node:worker_threads'
import { cut } from 'jieba-wasm'
import { Refusal } from '#http/refusal.ts'
import { trainBetter } from './classifier/better.ts'
import { readModel, writeModel } from './classifier/model.ts'
import { train } from './classifier/train.ts'
import type { TrainingTask } from './classifier-jobs.ts'

function answer({ given, options, compare }: TrainingTask) {
  const all = { ...options, cut: (text: string) => cut(text, true) }
  try {
    if (!compare) return { ok: true, file: writeModel(train(given, all)), adopted: true, words: '' }
    const current = compare.current === undefined ? undefined : readModel(compare.current)
    const { model, before, adopted, words } = trainBetter(given, all, current)
    return { ok: true, file: writeModel(model), before, adopted, words }
  } catch (problem) {
    if (problem instanceof Refusal) return { ok: false, code: problem.code, detail: problem.detail }
    throw problem
  }
}

parentPort?.postMessage(answer(workerData))
