import { type Day, formatDay } from '#calendar/date.ts'
import { type PartChecked, quoted, type ReplyFinding } from './finding.ts'
import { neededParts, partFound, partNames, type ReplyKind } from './kinds.ts'
import { readMost } from './reading.ts'
import { daysIn } from './time.ts'

const rude =
  /无理取闹|胡搅蛮缠|刁民|素质(?:太)?低|别再来|不要再(?:来|问|投诉|反映)|自己(?:去)?(?:想办法|解决)|与我(?:们|单位)?无关|关我|不归我们?管|异想天开|恶意(?:投诉|上访)|诽谤造谣|缠访|闹访/g

/** Polite, with the parts that its procedure's law or the street's own rules ask for, and dated rightly. */
export function checkForm(reply: string, kind: ReplyKind, day: Day, askedOn?: Day): PartChecked {
  const text = reply.slice(0, readMost)
  const needed = neededParts[kind]
  const missing = needed.filter(({ part }) => !partFound[part].test(text))
  const rudeness = [...text.matchAll(rude)].map(
    (match): ReplyFinding => ({
      kind: 'form',
      severity: 'doubt',
      words: `用语生硬${quoted(match[0])}，请改得平和。`,
      basis: '答复应当文明、有耐心',
      span: { start: match.index, end: match.index + match[0].length },
    }),
  )
  const dated = signedOn(text, day, askedOn)
  const share = 1 - missing.length / Math.max(1, needed.length)
  return {
    share: rudeness.length > 0 || dated.length > 0 ? Math.min(share, 0.3) : share,
    findings: [
      ...rudeness,
      ...dated,
      ...missing.map(
        ({ part, severity, basis }): ReplyFinding => ({
          kind: 'form',
          severity,
          words: `缺少${partNames[part]}。`,
          basis,
        }),
      ),
    ],
  }
}

/** The day below the text lies after today or before the question. */
function signedOn(text: string, day: Day, askedOn: Day | undefined): ReplyFinding[] {
  const tail = text.slice(-24)
  const signed = /(\d{4})年\d{1,2}月\d{1,2}日\s*$/.test(tail.trimEnd()) ? daysIn(tail, day).at(-1) : undefined
  if (!signed) return []
  const wrong =
    signed.day > day
      ? `落款日期${formatDay(signed.day)}晚于今天。`
      : askedOn !== undefined && signed.day < askedOn
        ? `落款日期${formatDay(signed.day)}早于来件之日${formatDay(askedOn)}。`
        : undefined
  if (wrong === undefined) return []
  const offset = text.length - tail.length
  const span = { start: offset + signed.start, end: offset + signed.end }
  return [{ kind: 'form', severity: 'doubt', words: wrong, basis: '落款日期', span }]
}
