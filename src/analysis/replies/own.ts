import { type Profile, profileOf, similarity } from '../similar.ts'
import type { Said } from './answers.ts'
import { type PartChecked, quoted, type ReplyFinding } from './finding.ts'
import { sayingOf } from './phrases.ts'
import { coverage, pairsOf, sentencesOf } from './reading.ts'

/** A reply given before: to whom it spoke and what it said. */
export type EarlierReply = {
  number: string
  /** Day it was given. */
  on: string
  question: string
  text: string
  /** What it has in common with this matter; `unit` only says that the same unit wrote it. */
  relation: 'same' | 'person' | 'place' | 'unit'
}

export type OwnSettings = { alike: number; ownLeast: number }

/** 套话: almost word for word what others were told, or without anything about this matter. */
export function checkOwn(
  question: string,
  said: readonly Said[],
  earlier: readonly EarlierReply[],
  settings: OwnSettings,
): PartChecked & { template: boolean } {
  const told = said.filter(({ saying }) => saying !== 'courtesy')
  const body = told.map(({ text }) => text).join('')
  const copied = body.length < 12 ? undefined : copyOf(question, body, earlier, settings)
  const own = shareOfOwn(question, said)
  const findings: ReplyFinding[] = []
  if (copied)
    findings.push({
      kind: 'own',
      severity: 'doubt',
      words: `除称呼外与${copied.number}的答复几乎一样（相似${Math.round(copied.likeness * 100)}%），而所问不同。`,
      basis: `此前答复：${quoted(copied.text)}`,
    })
  const vague = told.find(({ saying }) => saying !== 'own')
  if (own < settings.ownLeast)
    findings.push({
      kind: 'own',
      severity: 'doubt',
      words: '多为套话，看不出是哪一件事。请写明本件的情况、处理和时间。',
      basis: '换一件留言也能原样发出的话',
      ...(vague ? { span: { start: vague.start, end: vague.end } } : {}),
    })
  const template = findings.length > 0
  return {
    share: copied ? 0 : own >= settings.ownLeast ? 1 : own / settings.ownLeast / 2,
    findings,
    template,
  }
}

function copyOf(question: string, body: string, earlier: readonly EarlierReply[], { alike }: OwnSettings) {
  const mine = profileOf(body)
  for (const one of earlier) {
    if (one.relation === 'same' || !aboutAsLong(one.text, body)) continue
    const likeness = similarity(profileOfReply(one), mine)
    if (likeness >= alike && similarity(one.question, question) <= 0.5) return { ...one, likeness }
  }
  return undefined
}

/** 长短悬殊的不会几乎一样. */
function aboutAsLong(one: string, two: string): boolean {
  return two.length <= one.length && one.length <= two.length * 2 + 200
}

const profiles = new WeakMap<EarlierReply, Profile>()

/** As the reply at hand is compared: without courtesy, which all replies share. */
function profileOfReply(reply: EarlierReply): Profile {
  const known = profiles.get(reply)
  if (known) return known
  const told = sentencesOf(reply.text).filter((sentence) => sayingOf(sentence) !== 'courtesy')
  const profile = profileOf(told.map(({ text }) => text).join(''))
  profiles.set(reply, profile)
  return profile
}

/** Share of what is told (courtesy apart) that is said of this matter: words of the question, or facts of its own. */
function shareOfOwn(question: string, said: readonly Said[]): number {
  const told = said.filter(({ saying }) => saying !== 'courtesy')
  const whole = told.reduce((length, { text }) => length + text.length, 0)
  if (whole === 0) return 0
  const asked = pairsOf(question)
  const own = told
    .filter(
      ({ saying, pairs, text }) =>
        saying === 'own' && (text.length > 24 || coverage(pairs, asked) > 0 || /\d/.test(text)),
    )
    .reduce((length, { text }) => length + text.length, 0)
  return own / whole
}
