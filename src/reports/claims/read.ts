import { changeOf, whenOf, whereOf } from './circumstances.ts'
import type { Claim, Reading } from './claim.ts'
import { countedBy } from './counted.ts'
import { plainOf } from './plain.ts'
import type { Quantity } from './quantity.ts'
import { relationsOf } from './relations.ts'
import { quantitiesOf } from './scan.ts'
import { sentenceFinder, sentencesOf } from './sentences.ts'

// 一句话里往前看这么多字；没有标点的长文也只花与长度成比例的时间。
const within = 160

/** Reads a text: its sentences, every quantity that it states in order, and how these hang together. Takes any string. */
export function readClaims(text: string): Reading {
  const plain = plainOf(text)
  const sentences = sentencesOf(plain)
  const sentenceAt = sentenceFinder(sentences)
  const claims: Claim[] = []
  let from = 0
  for (const quantity of quantitiesOf(plain)) {
    const sentence = sentenceAt(quantity.number)
    const claim = claimOf(text, plain, quantity, sentence, sentences[sentence]?.start ?? 0, from)
    claims.push(claim.what === '' ? { ...claim, ...inherited(claims.at(-1), sentence) } : claim)
    from = quantity.end
  }
  return { text, sentences, claims, relations: relationsOf(text, sentences, claims) }
}

// 「每月1次共12次」「由34件增加到51件」：自己的分句没有名词，数的就是前面那一个。
function inherited(before: Claim | undefined, sentence: number): { what?: string; act?: string } {
  if (before?.sentence !== sentence) return {}
  return { what: before.what, ...(before.act === undefined ? {} : { act: before.act }) }
}

function claimOf(
  text: string,
  plain: string,
  quantity: Quantity,
  sentence: number,
  sentenceStart: number,
  from: number,
): Claim {
  const { start, end, value, upper, bound, kind, unit, step } = quantity
  const before = plain.slice(Math.max(sentenceStart, start - within), start)
  const when = whenOf(before)
  const where = whereOf(before)
  const own = plain.slice(Math.max(sentenceStart, from, start - 24), start)
  const change = changeOf(own.slice(own.lastIndexOf(',') + 1))
  return {
    start,
    end,
    text: text.slice(start, end),
    value,
    ...(upper === undefined ? {} : { upper }),
    bound,
    kind,
    unit,
    step,
    ...countedBy(plain, quantity, Math.max(from, sentenceStart)),
    ...(where === undefined ? {} : { where }),
    ...(when === undefined ? {} : { when }),
    ...(change === undefined ? {} : { change }),
    sentence,
  }
}
