import { useEffect, useState } from 'react'
import { shortTimeOf } from '#web/time.ts'
import { device, type KeptMedia } from '../outbox/database.ts'
import { useLive } from '../outbox/use-live.ts'

/** A kept picture, small, with when and where it was taken. */
export function Thumb({ sha256, onRemove }: { sha256: string; onRemove?(): void }) {
  const kept = useLive(async () => (await device.media.get(sha256)) ?? null, sha256)
  const url = useBlobUrl(kept?.blob)
  if (kept === undefined) return null
  const words = kept === null ? '手机上没有这张照片' : wordsOf(kept)
  return (
    <li className="thumb">
      {url ? <img src={url} alt={kept?.name ?? '照片'} /> : <span className="gone">已发送</span>}
      <span className="hint">{words}</span>
      {onRemove && (
        <button type="button" className="act" onClick={onRemove} aria-label={`去掉 ${kept?.name ?? '照片'}`}>
          去掉
        </button>
      )}
    </li>
  )
}

function wordsOf({ takenAt, longitude, accuracy, size, words }: KeptMedia): string {
  const place =
    longitude === undefined ? '没有定位' : `有定位${accuracy === undefined ? '' : `（误差约 ${accuracy} 米）`}`
  return words ?? `${shortTimeOf(takenAt)}，${place}，${Math.max(1, Math.round(size / 1024))} KB`
}

/** An address of kept bytes for showing, given back when no longer shown. */
export function useBlobUrl(blob: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!blob) return
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => {
      setUrl(undefined)
      URL.revokeObjectURL(made)
    }
  }, [blob])
  return url
}
