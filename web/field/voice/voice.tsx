import { useEffect, useRef, useState } from 'react'
import { serverNow } from '../clock.ts'
import { attachingActs } from '../outbox/batch.ts'
import { device } from '../outbox/database.ts'
import { queueActs } from '../outbox/queue.ts'
import { useLive } from '../outbox/use-live.ts'
import { Head } from '../parts/bars.tsx'
import { keepVoice } from '../photos/keep-media.ts'
import { useBlobUrl } from '../photos/thumb.tsx'
import { goBack } from '../router.tsx'
import { useTask } from '../tasks/use-task.ts'
import { longestSeconds, type Recording, startRecording } from './recorder.ts'

/** A voice note on a task: recorded, listened to, and laid with it. */
export function VoiceScreen({ id }: { id: string }) {
  const view = useTask(id)
  const [sha256, setSha256] = useState<string>()
  const [words, setWords] = useState<string>()
  if (!view) return null
  const about = `${view.task.number} ${view.task.title}`
  const keep = async (blob: Blob, takenAt: ReturnType<typeof serverNow>) => {
    const kept = await keepVoice(blob, takenAt)
    if ('refused' in kept) setWords(kept.refused)
    else setSha256(kept.sha256)
  }
  const submit = async () => {
    if (sha256 === undefined) return
    await queueActs(attachingActs(id, [sha256], about))
    goBack()
  }
  return (
    <>
      <Head title="现场录音" />
      <div className="step">
        <p className="where">{view.task.title}</p>
        <p className="hint">最长 {longestSeconds} 秒，说清地点、情况和需要什么。</p>
        <Recorder onDone={(blob, at) => void keep(blob, at)} onRefused={setWords} />
        {words && (
          <p className="gap" role="alert">
            {words}
          </p>
        )}
        {sha256 && <Listen sha256={sha256} />}
        <button type="button" className="main-act" disabled={sha256 === undefined} onClick={() => void submit()}>
          提交录音
        </button>
      </div>
    </>
  )
}

type RecorderProps = { onDone(blob: Blob, takenAt: ReturnType<typeof serverNow>): void; onRefused(words: string): void }

function Recorder({ onDone, onRefused }: RecorderProps) {
  const [seconds, setSeconds] = useState<number>()
  const running = useRef<Recording>(undefined)
  const begun = useRef(serverNow())
  useEffect(() => () => void running.current?.stop(), [])
  const end = async () => {
    const recording = running.current
    running.current = undefined
    setSeconds(undefined)
    if (recording) onDone(await recording.stop(), begun.current)
  }
  useEffect(() => {
    if (seconds === undefined) return
    if (seconds >= longestSeconds) {
      void end()
      return
    }
    const timer = setTimeout(() => setSeconds(seconds + 1), 1000)
    return () => clearTimeout(timer)
  })
  const begin = async () => {
    const started = await startRecording()
    if ('reason' in started) return onRefused(started.reason)
    begun.current = serverNow()
    running.current = started
    setSeconds(0)
  }
  if (seconds === undefined)
    return (
      <button type="button" className="act wide" onClick={() => void begin()}>
        开始录音
      </button>
    )
  return (
    <button type="button" className="act wide danger" onClick={() => void end()}>
      停止（已录 {seconds} 秒，还可录 {longestSeconds - seconds} 秒）
    </button>
  )
}

function Listen({ sha256 }: { sha256: string }) {
  const kept = useLive(async () => (await device.media.get(sha256)) ?? null, sha256)
  const url = useBlobUrl(kept?.blob)
  if (!url) return null
  // biome-ignore lint/a11y/useMediaCaption: 自己刚录的，没有字幕。
  return <audio controls src={url} className="listen" aria-label="试听录音" />
}
