import { Worker } from 'node:worker_threads'
import { refuse } from '#http/refusal.ts'
import type { CheckAsked, CheckedText, ReportTask } from './check-task.ts'
import type { TaskReply } from './check-text-jobs.ts'
import { unreadable } from './files/unreadable.ts'

const seconds = 30
const memoryMb = 384

let last: Promise<unknown> = Promise.resolve()

/**
 * The text of a report file, read in a thread apart with limits of time and memory; nothing of it is kept. Refuses
 * `file-empty`, `file-too-large`, `report-file-unreadable`.
 */
export async function readReportFile(bytes: Uint8Array, name: string): Promise<string> {
  const reply = await inTurn({ kind: 'read', bytes, name })
  if (reply === 'too-much') throw unreadable(name, 'heavy')
  if (reply.kind === 'refused') throw refuse(reply.code, reply.detail)
  return reply.kind === 'read' ? reply.text : ''
}

/**
 * The claims and findings of a text, in a thread apart; the statutes are those imported into the data folder, else the
 * built-in index. Refuses `report-too-long` when it takes more time or memory than any report should.
 */
export async function checkReportText(asked: CheckAsked, dataDir: string): Promise<CheckedText> {
  const reply = await inTurn({ kind: 'check', asked, dataDir })
  if (reply === 'too-much') throw refuse('report-too-long', { seconds })
  if (reply.kind === 'refused') throw refuse(reply.code, reply.detail)
  if (reply.kind === 'read') throw new Error('the thread answered another task')
  return reply.checked
}

/** One report at a time: the house has few cores and other work. */
function inTurn(task: ReportTask): Promise<TaskReply | 'too-much'> {
  const turn = last.then(() => inThread(task))
  last = turn.catch(() => undefined)
  return turn
}

function inThread(task: ReportTask): Promise<TaskReply | 'too-much'> {
  const worker = new Worker(new URL('./check-text-jobs.ts', import.meta.url), {
    workerData: task,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  })
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(() => resolve('too-much')), seconds * 1000)
    function finish(settle: () => void): void {
      clearTimeout(timer)
      settle()
      void worker.terminate()
    }
    worker.once('message', (reply: TaskReply) => finish(() => resolve(reply)))
    worker.once('error', (error: Error & { code?: string }) =>
      finish(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve('too-much') : reject(error))),
    )
    worker.once('exit', () => finish(() => reject(new Error('report thread left without an answer'))))
  })
}
