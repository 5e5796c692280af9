import * as z from 'zod'
import { fieldApi, reach, troubleOf } from '../api.ts'
import { device, type KeptMedia } from '../outbox/database.ts'
import type { SendMedia } from '../outbox/flush.ts'

const partBytes = 256 * 1024
const progress = z.object({ offset: z.number(), attachment: z.string().nullable() })

/** Sends a kept picture or voice note in parts, from where the last attempt broke off. */
export const sendKept: SendMedia = async (sha256) => {
  const kept = await device.media.get(sha256)
  if (kept?.attachment) return { attachment: kept.attachment }
  if (!kept?.blob) return { refused: '手机上已没有这张照片或这段录音，请重新拍摄。' }
  for (const last of [false, true]) {
    try {
      const attachment = await sendWhole(kept, kept.blob)
      await device.media.update(sha256, { state: 'sent', attachment, blob: undefined, words: undefined })
      return { attachment }
    } catch (error) {
      const trouble = troubleOf(error)
      if (trouble.kind === 'unreachable' || trouble.status === 401) return 'later'
      // 传送中受损的，从头再传一次；位置不对的，重新问服务器收到了多少。
      if (!last && ['upload-hash-wrong', 'upload-offset-wrong', 'upload-not-found'].includes(trouble.code)) continue
      await device.media.update(sha256, { state: 'refused', words: trouble.words })
      return { refused: trouble.words }
    }
  }
  return 'later'
}

async function sendWhole(kept: KeptMedia, blob: Blob): Promise<string> {
  const { sha256, name, size, takenAt, longitude, latitude, accuracy } = kept
  const place = longitude === undefined ? {} : { longitude, latitude, accuracy }
  const begun = await fieldApi.beginUpload({ name, size, sha256, takenAt, ...place })
  if (begun.attachment !== null) return begun.attachment
  for (let { offset } = begun; offset < size; ) offset = await sendPart(begun.id, offset, blob)
  return (await fieldApi.finishUpload({ id: begun.id })).attachment
}

async function sendPart(id: string, offset: number, blob: Blob): Promise<number> {
  const response = await reach(`/api/field/uploads/${id}?offset=${offset}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: blob.slice(offset, offset + partBytes),
  })
  return progress.parse(await response.json()).offset
}
