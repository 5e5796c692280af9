import { randomUUID } from 'node:crypto'
import { addMinutes, type Instant } from '#calendar/date.ts'
import { type FieldAct, type FieldTask, fieldContract } from '#field/contract.ts'
import { Refusal } from '#http/refusal.ts'
import type { Person } from './house.ts'

/** An act as the drill remembers it, whatever becomes of it. */
export type Deed = {
  actId: string
  account: string
  matter: string
  what: string
  made: Instant
  /** unsure: it was sent, its answer never came, and then the phone was gone. */
  fate: 'waiting' | 'done' | 'refused' | 'unsure'
  words: string
  /** How often it was sent; more than once: the answer was lost. */
  sent: number
}

/** The phone of a worker: what it keeps survives when the app is killed. */
export type Device = {
  readonly person: Person
  readonly tasks: Map<string, FieldTask>
  readonly outbox: FieldAct[]
  readonly deeds: Map<string, Deed>
  seq: number
  /** Milliseconds that the phone's clock is behind the server's. */
  offset: number
  arriveWithinMetres: number
}

export function newDevice(person: Person): Device {
  return { person, tasks: new Map(), outbox: [], deeds: new Map(), seq: 0, offset: 0, arriveWithinMetres: 200 }
}

/** Writes an act down on the phone; it is sent with the next contact. */
export function writeDown(
  device: Device,
  phoneTime: Instant,
  what: string,
  matter: string,
  act: FieldAct['act'],
): void {
  const happenedAt = corrected(device, phoneTime)
  const actId = randomUUID()
  device.outbox.push({ actId, happenedAt, seenRevision: device.tasks.get(matter)?.revision ?? 0, act })
  const { account } = device.person
  device.deeds.set(actId, { actId, account, matter, what, made: happenedAt, fate: 'waiting', words: '', sent: 0 })
}

/** The server's time by the phone's clock. */
export function corrected({ offset }: Device, phoneTime: Instant): Instant {
  return addMinutes(phoneTime, offset / 60_000)
}

/** Sends what was written down, then asks what has changed. Throws where there is no connection; nothing is lost by that. */
export async function contact(device: Device, phoneTime: () => Instant, signal?: AbortSignal): Promise<void> {
  await flush(device, signal)
  const field = device.person.ask(fieldContract, signal)
  const before = phoneTime()
  const news = await field.sync({ since: device.seq })
  device.offset = Date.parse(news.now) - Date.parse(before)
  device.seq = news.seq
  device.arriveWithinMetres = news.arriveWithinMetres
  for (const task of news.tasks) device.tasks.set(task.id, task)
  for (const id of news.gone) device.tasks.delete(id)
}

async function flush(device: Device, signal?: AbortSignal): Promise<void> {
  while (device.outbox.length > 0) {
    const acts = device.outbox.slice(0, 20)
    for (const { actId } of acts) deedOf(device, actId).sent += 1
    const { answers } = await device.person.ask(fieldContract, signal).acts({ acts })
    for (const answer of answers) settle(device, answer)
    // 同一件前一动作被拒，后面的按住不发：界面上由人选择重办或放弃，演练里一律放弃，各记其因。
    for (const { actId, fate } of answers) {
      if (fate !== 'held') continue
      settle(device, { actId, fate: 'refused', words: '前一动作被拒，本人放弃' })
    }
  }
}

function settle(device: Device, answer: { actId: string; fate: string; words?: string }): void {
  const deed = deedOf(device, answer.actId)
  if (answer.fate === 'held') return
  deed.fate = answer.fate === 'done' ? 'done' : 'refused'
  deed.words = answer.words ?? ''
  const at = device.outbox.findIndex(({ actId }) => actId === answer.actId)
  if (at >= 0) device.outbox.splice(at, 1)
}

function deedOf({ deeds }: Device, actId: string): Deed {
  const deed = deeds.get(actId)
  if (!deed) throw new Error(`no deed ${actId}`)
  return deed
}

/** Uploads a picture in two parts; gives the attachment. */
export async function uploadPicture(
  { person }: Device,
  bytes: Uint8Array<ArrayBuffer>,
  { takenAt, sha256 }: { takenAt: Instant; sha256: string },
): Promise<string> {
  const field = person.ask(fieldContract)
  const begun = await field.beginUpload({ name: '现场.jpg', size: bytes.length, sha256, takenAt })
  if (begun.attachment !== null) return begun.attachment
  const half = Math.ceil(bytes.length / 2)
  for (const from of [0, half]) {
    if (from < begun.offset) continue
    const part = bytes.slice(from, from === 0 ? half : undefined)
    const reply = await person.fetch(`/api/field/uploads/${begun.id}?offset=${from}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: part,
    })
    if (!reply.ok) throw new Error(`part: ${reply.status}`)
  }
  return (await field.finishUpload({ id: begun.id })).attachment
}

/** Every act that waits is given up, in words: the phone is gone, or its session is. */
export function giveUp(device: Device, words: string): void {
  for (const { actId } of [...device.outbox]) {
    const sent = deedOf(device, actId).sent > 0
    settle(device, { actId, fate: 'refused', words })
    if (sent) deedOf(device, actId).fate = 'unsure'
  }
}

/** True for a refusal in words; no connection is not one. */
export function isRefused(problem: unknown): problem is Refusal {
  return problem instanceof Refusal
}
