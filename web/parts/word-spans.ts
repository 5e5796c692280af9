/** Where the words stand in a text, in order and without overlaps, the longer word first. */
export function wordSpans(text: string, words: readonly string[]): Array<readonly [number, number]> {
  const taken = new Array<boolean>(text.length).fill(false)
  for (const word of [...words].filter((one) => one !== '').sort((a, b) => b.length - a.length))
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      taken.fill(true, at, at + word.length)
  const spans: Array<readonly [number, number]> = []
  for (let at = 0; at < text.length; at++) {
    if (!taken[at]) continue
    const from = at
    while (taken[at]) at += 1
    spans.push([from, at])
  }
  return spans
}

/** The part of a text in which the words stand, with a little around them; the beginning when there are none. */
export function excerptAround(text: string, words: readonly string[], most = 120): string {
  const first = wordSpans(text, words)[0]?.[0] ?? 0
  const from = Math.max(0, Math.min(first - 16, text.length - most))
  const part = text.slice(from, from + most)
  return `${from > 0 ? '…' : ''}${part}${from + most < text.length ? '…' : ''}`
}
