import { parentPort, workerData } from 'node:worker_threads'
import { Refusal, type RefusalCode, type RefusalDetail } from '#http/refusal.ts'
import type { CheckAsked, CheckedText, ReportTask } from './check-task.ts'

/** What the thread sends back; a refusal goes as its parts, for an error does not cross with its class. */
export type TaskReply =
  | { kind: 'read'; text: string }
  | { kind: 'check'; checked: CheckedText }
  | { kind: 'refused'; code: RefusalCode; detail: RefusalDetail }

async function perform(task: ReportTask): Promise<TaskReply> {
  if (task.kind === 'check') return { kind: 'check', checked: await checkText(task.asked, task.dataDir) }
  const { textOfFile } = await import('./file-text.ts')
  return { kind: 'read', text: await textOfFile(task.bytes, task.name) }
}

async function checkText({ text, year, previous, outside }: CheckAsked, dataDir: string): Promise<CheckedText> {
  const [{ readClaims }, { checkReading }, { libraryOf }, { knownStatutes }, { readCorpus }] = await Promise.all([
    import('./claims/read.ts'),
    import('./check.ts'),
    import('#laws/library.ts'),
    import('#laws/known.ts'),
    import('#laws/corpus-store.ts'),
  ])
  const reading = readClaims(text)
  const findings = checkReading(reading, {
    laws: libraryOf(knownStatutes, readCorpus(dataDir)),
    ...(year === undefined ? {} : { year }),
    ...(previous === undefined ? {} : { previous: readClaims(previous) }),
    ...(outside === undefined ? {} : { outside }),
  })
  return { claims: reading.claims, findings }
}

const task: ReportTask = workerData
const reply = await perform(task).catch((problem: unknown): TaskReply => {
  if (problem instanceof Refusal) return { kind: 'refused', code: problem.code, detail: problem.detail }
  throw problem
})
parentPort?.postMessage(reply)
