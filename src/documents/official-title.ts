import { widthOf } from './official-style.ts'

/**
 * Breaks a title into as few lines as fit, «词意完整、排列对称、长短适宜»: never within a word, a number or《》,
 * best before 关于, never with a particle or a mark at the head of a line, not narrow in the middle.
 */
export function breakTitle(title: string, perLine = 20): string[] {
  const text = title.replace(/\s+/g, ' ').trim()
  if (widthOf(text) <= perLine) return [text]
  const words = wordsOf(text)
  for (let count = Math.ceil(widthOf(text) / perLine); count <= words.length; count++) {
    const best = bestSplit(words, count, perLine)
    if (best) return best
  }
  return hardSplit(text, perLine)
}

function wordsOf(text: string): string[] {
  const words: string[] = []
  let depth = 0
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    const previous = words.at(-1)
    const isGlued =
      previous !== undefined &&
      (depth > 0 ||
        segment.length === 1 ||
        /^[的、，。；：）》”’〕和及与]/.test(segment) ||
        /[（《“‘〔]$/.test(previous) ||
        (/[\d〕]$/.test(previous) && /^[年月日号期届次个\d]/.test(segment)) ||
        (/\d年$/.test(previous) && /^度/.test(segment)) ||
        (/关$/.test(previous) && segment === '于'))
    if (isGlued) words[words.length - 1] = previous + segment
    else words.push(segment)
    depth += (segment.match(/《/g)?.length ?? 0) - (segment.match(/》/g)?.length ?? 0)
    if ((words.at(-1) ?? '').length > 16) depth = 0
  }
  return words
}

type Split = { lines: string[]; cost: number }

function bestSplit(words: string[], count: number, perLine: number): string[] | undefined {
  let best: Split | undefined
  const walk = (from: number, lines: string[]): void => {
    if (lines.length === count - 1) {
      const all = [...lines, words.slice(from).join('')]
      if (all.some((one) => one === '' || widthOf(one) > perLine)) return
      const cost = costOf(all)
      if (!best || cost < best.cost) best = { lines: all, cost }
      return
    }
    for (let to = from + 1; to < words.length; to++) {
      const one = words.slice(from, to).join('')
      if (widthOf(one) > perLine) return
      walk(to, [...lines, one])
    }
  }
  walk(0, [])
  return best?.lines
}

function costOf(lines: string[]): number {
  const widths = lines.map(widthOf)
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length
  let cost = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0)
  lines.slice(1).forEach((one, index) => {
    if (one.startsWith('关于')) cost -= 60
    if (/^(情况|工作|报告|通知)/.test(one)) cost += 6
    if (/(关于|对|在|为|向|和|与|及)$/.test(lines[index] ?? '')) cost += 60
  })
  // 沙漏形（中间窄两头宽）不可取。
  for (let i = 1; i < widths.length - 1; i++) {
    const middle = widths[i] ?? 0
    if (middle < (widths[i - 1] ?? 0) && middle < (widths[i + 1] ?? 0)) cost += 80
  }
  return cost + ((widths.at(-1) ?? 0) < 4 ? 80 : 0)
}

function hardSplit(text: string, perLine: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const char of text) {
    if (widthOf(current + char) > perLine) {
      lines.push(current)
      current = ''
    }
    current += char
  }
  return current === '' ? lines : [...lines, current]
}
