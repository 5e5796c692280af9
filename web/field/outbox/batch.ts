import type { ActAnswer, FieldAct } from '#field/contract.ts'
import type { OutboxItem } from './database.ts'
import type { NewAct } from './queue.ts'

const most = 50

/**
 * What may be sent now, in the order of doing. A matter with a refused act waits as a whole until the person has decided:
 * what came after was done on the belief that it had gone through.
 */
export function nextBatch(items: readonly OutboxItem[]): OutboxItem[] {
  const stopped = new Set(items.filter(({ state }) => state === 'conflict').map(({ matter }) => matter))
  return items
    .filter(({ state, matter }) => state === 'waiting' && !stopped.has(matter))
    .sort((one, other) => one.seq - other.seq)
    .slice(0, most)
}

/** The act as the contract has it, its pictures named by the attachments they have become. */
export function actOf(item: OutboxItem, attachments: Readonly<Record<string, string>>): FieldAct {
  const { actId, happenedAt, seenRevision, act } = item
  const named = Object.entries(item.media).flatMap(([paper, sha256]) => {
    const attachment = attachments[sha256]
    return attachment === undefined ? [] : [[paper, attachment] as const]
  })
  if (act.kind === 'step') {
    return { actId, happenedAt, seenRevision, act: { ...act, papers: { ...act.papers, ...Object.fromEntries(named) } } }
  }
  const first = named[0]?.[1]
  if (act.kind === 'attach' && first !== undefined) {
    return { actId, happenedAt, seenRevision, act: { ...act, attachment: first } }
  }
  return { actId, happenedAt, seenRevision, act }
}

const nobody = '00000000-0000-0000-0000-000000000000'

/** Lays kept pictures or voice notes with a matter, each an act of its own; with `paper` they are pictures of that paper. */
export function attachingActs(matter: string, media: readonly string[], about: string, paper?: string): NewAct[] {
  return media.map((sha256) => ({
    // 附件编号要等传上去才有。
    act: { kind: 'attach', matter, attachment: nobody, ...(paper === undefined ? {} : { paper }) },
    name: paper === undefined ? '现场录音' : '附照片',
    about,
    media: { [paper ?? '']: sha256 },
  }))
}

export type Change = Pick<OutboxItem, 'state' | 'code' | 'words'>

/** What an answer makes of an act; undefined: it goes on waiting. */
export function changeOf(answer: ActAnswer): Change | undefined {
  switch (answer.fate) {
    case 'done':
      return { state: 'sent' }
    case 'refused':
      return { state: 'conflict', code: answer.code, words: answer.words }
    case 'held':
      return undefined
  }
}

/** Revisions that the answers tell of, so that the next act of a matter is based on them. */
export function revisionsOf(answers: readonly ActAnswer[]): Map<string, number> {
  return new Map(answers.flatMap((one) => (one.fate === 'done' ? [[one.matter, one.revision] as const] : [])))
}
