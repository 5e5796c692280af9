import type { Stretch } from '#laws/citations.ts'

/** What a reply is looked at for; the names are what a handler reads. */
export const checkNames = {
  answers: '所问是否答到',
  citations: '引用依据',
  time: '答复时限',
  own: '是否套话',
  consistent: '前后一致',
  form: '格式与必备内容',
  personal: '个人信息',
  finished: '未完成的标记',
} as const
export type ReplyCheckKind = keyof typeof checkNames
export const checkKinds = [
  'answers',
  'citations',
  'time',
  'own',
  'consistent',
  'form',
  'personal',
  'finished',
] as const satisfies readonly ReplyCheckKind[]

/** `problem` is as good as certain; `doubt` should be looked at; `hint` may be left. None of them bars sending. */
export type ReplySeverity = 'problem' | 'doubt' | 'hint'

/** One thing found. `span` is the passage of the reply it speaks of; what is missing has none. */
export type ReplyFinding = {
  kind: ReplyCheckKind
  severity: ReplySeverity
  /** One line for the handler. */
  words: string
  /** Why it matters: the article, the question as it was asked, or the earlier reply. */
  basis: string
  span?: Stretch
}

/** A check's findings and how far it is met, 0 to 1. */
export type PartChecked = { share: number; findings: readonly ReplyFinding[] }

/** The passage of a text, cut to what fits into a line. */
export function quoted(text: string, most = 24): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  const chars = [...plain]
  return `「${chars.length > most ? `${chars.slice(0, most).join('')}…` : plain}」`
}
