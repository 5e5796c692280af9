import { Worker } from 'node:worker_threads'
import type { Day } from '#calendar/date.ts'
import type { Message } from './hot/message.ts'
import type { HotSettings } from './hot/settings.ts'
import { hotTopics, type Topic } from './hot/topics.ts'
import type { KnownPlace } from './places/gazetteer.ts'

export type HotTask = { messages: Message[]; today: Day; settings: HotSettings; known: KnownPlace[] }

/** So few are grouped at once, in some tens of milliseconds; a thread of its own takes longer to begin. */
const fewest = 300

/** The hot issues among messages, worked out in a thread of its own: thousands take seconds in which a server must answer. */
export function hotApart(task: HotTask): Promise<Topic[]> {
  if (task.messages.length < fewest)
    return Promise.resolve(hotTopics(task.messages, task.today, task.settings, task.known))
  const worker = new Worker(new URL('./hot-worker-jobs.ts', import.meta.url), {
    workerData: task,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })
  return new Promise((resolve, reject) => {
    worker.once('message', (topics: Topic[]) => resolve(topics))
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('grouping left without an answer')))
  })
}
