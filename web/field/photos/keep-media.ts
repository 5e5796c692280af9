import { type Instant, localTime } from '#calendar/date.ts'
import { serverNow } from '../clock.ts'
import { device, type KeptMedia } from '../outbox/database.ts'
import { type Whereabouts, whereAmI } from '../positions.ts'
import { sha256Of } from './sha256.ts'
import { shrink } from './shrink.ts'

const placeWaitMs = 4000

/** What was kept: `again` when the same bytes were on the device before, and so are kept once. */
export type Kept = { sha256: string; again: boolean } | { refused: string }

/** Keeps a picture from the camera with its hash, the time and, where the phone knows it, the place. */
export async function keepPhoto(file: Blob): Promise<Kept> {
  const takenAt = serverNow()
  const place = placeSoon()
  const small = await shrink(file)
  if (!small) return { refused: '这张照片打不开，可能没有拍完整，请重新拍照。' }
  return keepMedia(small, 'photo', takenAt, await place)
}

/** Keeps a voice note. */
export async function keepVoice(blob: Blob, takenAt: Instant): Promise<Kept> {
  return keepMedia(blob, 'voice', takenAt, await placeSoon())
}

function placeSoon(): Promise<Whereabouts> {
  const late = new Promise<Whereabouts>((resolve) => {
    setTimeout(() => resolve({ reason: '没有收到定位信号' }), placeWaitMs)
  })
  return Promise.race([whereAmI(), late])
}

async function keepMedia(blob: Blob, kind: KeptMedia['kind'], takenAt: Instant, where: Whereabouts): Promise<Kept> {
  const sha256 = await sha256Of(new Uint8Array(await blob.arrayBuffer()))
  const { base, media } = device
  return base.transaction('rw', media, async () => {
    if (await media.get(sha256)) return { sha256, again: true }
    const { longitude, latitude, accuracy } = 'fix' in where ? where.fix : {}
    await media.add({
      sha256,
      kind,
      name: nameOf(kind, takenAt, blob.type),
      mime: blob.type,
      size: blob.size,
      blob,
      takenAt,
      ...(longitude === undefined || latitude === undefined ? {} : { longitude, latitude, accuracy }),
      state: 'waiting',
    })
    return { sha256, again: false }
  })
}

function nameOf(kind: KeptMedia['kind'], takenAt: Instant, mime: string): string {
  const time = localTime(takenAt).slice(0, 19).replace(/[-:]/g, '').replace('T', '-')
  return kind === 'photo'
    ? `现场照片-${time}.jpg`
    : `现场录音-${time}.${mime.startsWith('audio/webm') ? 'weba' : 'm4a'}`
}

const settledKeptMs = 7 * 24 * 3_600_000

/** Takes away what the server has had for a week, and what was taken and never used. */
export async function tidyMedia(): Promise<void> {
  const { base, media, outbox, drafts } = device
  const before = Date.parse(serverNow()) - settledKeptMs
  await base.transaction('rw', media, outbox, drafts, async () => {
    const named = new Set((await outbox.toArray()).flatMap((item) => Object.values(item.media)))
    const written = JSON.stringify(await drafts.toArray())
    await media
      .filter(({ sha256, takenAt }) => Date.parse(takenAt) < before && !named.has(sha256) && !written.includes(sha256))
      .delete()
  })
}
