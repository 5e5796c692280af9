import type { ActAnswer } from '#field/contract.ts'
import { fieldApi, type Trouble, troubleOf } from '../api.ts'
import { readClocks, serverNow, setClockBy } from '../clock.ts'
import { actOf, type Change, changeOf, nextBatch, revisionsOf } from './batch.ts'
import { device, type OutboxItem } from './database.ts'

/** Sends a kept picture and gives its attachment; `refused` says in words why it never will be taken. */
export type SendMedia = (sha256: string) => Promise<{ attachment: string } | { refused: string } | 'later'>

/** What became of a round: everything that could go is gone, the server was not reached, or the session has ended. */
export type FlushEnd = 'done' | 'unreachable' | 'signed-out'

/** Sends what waits, each act once and in order; safe to be cut off at any point, since the server knows an act by its id. */
export async function flushOutbox(sendMedia: SendMedia): Promise<FlushEnd> {
  for (;;) {
    const batch = nextBatch(await device.outbox.toArray())
    if (batch.length === 0) return 'done'
    const { ready, later, attachments } = await sendPictures(batch, sendMedia)
    if (ready.length === 0) return later ? 'unreachable' : 'done'
    const end = await sendActs(ready, attachments)
    if (end !== 'moved') return end
    if (later) return 'unreachable'
  }
}

/** Acts whose pictures have arrived, up to the first of each matter whose picture has not. */
async function sendPictures(batch: readonly OutboxItem[], sendMedia: SendMedia) {
  const attachments: Record<string, string> = {}
  const held = new Set<string>()
  const ready: OutboxItem[] = []
  let later = false
  for (const item of batch) {
    for (const sha256 of held.has(item.matter) ? [] : Object.values(item.media)) {
      const sent = attachments[sha256] === undefined ? await sendMedia(sha256) : undefined
      if (sent === undefined) continue
      if (sent === 'later') later = true
      else if ('refused' in sent) await answer([{ item, change: refusedWith('picture', sent.refused) }])
      else attachments[sha256] = sent.attachment
      if (attachments[sha256] === undefined) held.add(item.matter)
    }
    if (!held.has(item.matter)) ready.push(item)
  }
  return { ready, later, attachments }
}

async function sendActs(
  items: readonly OutboxItem[],
  attachments: Record<string, string>,
): Promise<FlushEnd | 'moved'> {
  const asked = readClocks()
  try {
    const reply = await fieldApi.acts({ acts: items.map((item) => actOf(item, attachments)) })
    await setClockBy(asked, reply.now)
    return (await takeAnswers(items, reply.answers)) ? 'moved' : 'unreachable'
  } catch (error) {
    return afterTrouble(items, attachments, troubleOf(error))
  }
}

// 整批被拒（如其中一件填写有误）：改为一件一件发，只让那一件停下。
async function afterTrouble(
  items: readonly OutboxItem[],
  attachments: Record<string, string>,
  trouble: Trouble,
): Promise<FlushEnd | 'moved'> {
  if (trouble.kind === 'unreachable') return 'unreachable'
  if (trouble.status === 401) return 'signed-out'
  const [first] = items
  if (!first) return 'moved'
  if (items.length > 1) return sendActs([first], attachments)
  await answer([{ item: first, change: refusedWith(trouble.code, trouble.words) }])
  return 'moved'
}

/** False when nothing has moved, so that the round does not turn for ever. */
async function takeAnswers(items: readonly OutboxItem[], answers: readonly ActAnswer[]): Promise<boolean> {
  const byId = new Map(items.map((item) => [item.actId, item]))
  const changes = answers.flatMap((one) => {
    const item = byId.get(one.actId)
    const change = changeOf(one)
    return item && change ? [{ item, change }] : []
  })
  await answer(changes, revisionsOf(answers))
  return changes.length > 0
}

function refusedWith(code: string, words: string): Change {
  return { state: 'conflict', code, words }
}

type Answered = { item: OutboxItem; change: Change }

async function answer(answered: readonly Answered[], revisions = new Map<string, number>()): Promise<void> {
  const { base, outbox, tasks } = device
  await base.transaction('rw', outbox, tasks, async () => {
    for (const { item, change } of answered) {
      await outbox.update(item.seq, { ...change, answeredAt: serverNow() })
    }
    for (const [matter, revision] of revisions) await tasks.update(matter, { revision })
  })
}
