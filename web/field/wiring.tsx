import type { ReactNode } from 'react'
import type { SendMedia } from './outbox/flush.ts'
import { PhotoBox } from './photos/photo-box.tsx'
import { sendKept } from './photos/send.ts'

/** How kept pictures and voice notes reach the server. */
export const sendMedia: SendMedia = sendKept

/** Takes the pictures of a paper; `value` are the SHA-256 of kept ones, the first is the paper itself. */
export type PaperBox = (props: {
  paper: { key: string; name: string; required: boolean }
  value: readonly string[]
  onChange(value: readonly string[]): void
}) => ReactNode

export const paperBox: PaperBox = (props) => <PhotoBox {...props} />
