/** The longest voice note, in seconds. */
export const longestSeconds = 60

const kinds = ['audio/webm;codecs=opus', 'audio/mp4']

/** A running recording; `stop` gives what was said. */
export type Recording = { stop(): Promise<Blob> }

/** Begins to record, or says in words why it cannot. */
export async function startRecording(): Promise<Recording | { reason: string }> {
  const kind = kinds.find((one) => globalThis.MediaRecorder?.isTypeSupported(one))
  if (kind === undefined || !navigator.mediaDevices) return { reason: '这台手机的浏览器不能录音，请写成文字备注。' }
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => undefined)
  if (!stream) return { reason: '没有允许使用麦克风，或者它正被占用。请在手机设置中允许后重试。' }
  const recorder = new MediaRecorder(stream, { mimeType: kind, audioBitsPerSecond: 24_000 })
  const parts: Blob[] = []
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
  const ended = new Promise<Blob>((resolve) => {
    recorder.addEventListener('stop', () => {
      for (const track of stream.getTracks()) track.stop()
      resolve(new Blob(parts, { type: kind.split(';')[0] }))
    })
  })
  recorder.start(1000)
  return {
    stop() {
      if (recorder.state !== 'inactive') recorder.stop()
      return ended
    },
  }
}
