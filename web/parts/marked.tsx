import type { ReactNode } from 'react'

type Props = { text: string; spans?: ReadonlyArray<readonly [number, number]> }

/** A text with the words found in it marked. */
export function Marked({ text, spans = [] }: Props) {
  const parts: ReactNode[] = []
  let at = 0
  for (const [from, until] of spans) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, until)}</mark>)
    at = until
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
