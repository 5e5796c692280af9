import { parentPort, workerData } from 'node:worker_threads'
import { hotTopics } from './hot/topics.ts'
import type { HotTask } from './hot-jobs.ts'

const { messages, today, settings, known }: HotTask = workerData
parentPort?.postMessage(hotTopics(messages, today, settings, known))
