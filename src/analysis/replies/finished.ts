import { type PartChecked, quoted, type ReplyFinding } from './finding.ts'
import { readMost } from './reading.ts'

const marks =
  /【(?!\d{4}】)[^】]{0,20}】|(?<![A-Za-z0-9])[Xx×＊]{2,}(?![A-Za-z0-9])|[×＊]{2,}|(?<![A-Za-z0-9*])_{2,}|（\s*）|\(\s*\)|(?:待补充|待定稿|此处填写|请填写|同上模板|TODO|TBD)|[?？]{3,}|…{2,}$/g
// 脱敏后的号码、车牌不是没写完。
const masked = /^\*|\d[*＊]+\d/

/** Marks that the writer meant to fill in, and text that stops in the middle. */
export function checkFinished(reply: string): PartChecked {
  const text = reply.slice(0, readMost)
  const findings: ReplyFinding[] = []
  for (const match of text.matchAll(marks)) {
    const start = match.index
    const end = start + match[0].length
    if (masked.test(text.slice(Math.max(0, start - 1), end + 1))) continue
    findings.push({
      kind: 'finished',
      severity: 'problem',
      words: `留有未填完的标记${quoted(match[0])}，请填写或者删去。`,
      basis: '公文应当完整、准确',
      span: { start, end },
    })
  }
  findings.push(...cutOff(text))
  return { share: findings.length > 0 ? 0 : 1, findings: findings.slice(0, 6) }
}

/** 「一、」 without 「二、」, or no full stop and no signature at the end. */
function cutOff(text: string): ReplyFinding[] {
  const plain = text.trimEnd()
  const numbered = /(?:^|[\n。：:；])\s*一、/.exec(text)
  if (numbered && !/二、|第二/.test(text)) {
    const start = numbered.index
    return [
      {
        kind: 'finished',
        severity: 'problem',
        words: '有「一、」而没有「二、」，正文可能没有写完。',
        basis: '公文应当完整、准确',
        span: { start, end: Math.min(text.length, start + numbered[0].length + 20) },
      },
    ]
  }
  if (plain.length > 40 && /[，、：:；;（(《]$/.test(plain))
    return [
      {
        kind: 'finished',
        severity: 'doubt',
        words: '结尾像是没有写完。',
        basis: '公文应当完整、准确',
        span: { start: Math.max(0, plain.length - 12), end: plain.length },
      },
    ]
  return []
}
