import type { ReplyKind } from './kinds.ts'

/** A step by which somebody is answered: the field that holds the answer, and whether everybody can read it. */
export type ReplyStep = {
  kind: ReplyKind
  field: string
  /** Always public, or public when this field of the form says so. */
  open?: true | { field: string }
}

const complaint = { kind: 'complaint', field: 'words' } as const
const disclosure = { kind: 'disclosure', field: 'content' } as const
const hotline = { kind: 'hotline', field: 'reply', open: { field: 'published' } } as const

/** The steps of each procedure that are replies; a test finds each field in its form. */
export const replySteps: Readonly<Record<string, Readonly<Record<string, ReplyStep>>>> = {
  hotline: { answerOnSpot: hotline, reply: hotline },
  petition: {
    answerSimple: { kind: 'petition', field: 'reply' },
    replySuggestion: { kind: 'suggestion', field: 'reply' },
    issueOpinion: { kind: 'opinion', field: 'opinion' },
  },
  disclosure: { draftAnswer: disclosure, answerOnSpot: disclosure },
  'enforcement-complaint': { answer: complaint, answerLate: complaint },
  service: { respond: { kind: 'service', field: 'answer' } },
  proposal: { draftReply: { kind: 'proposal', field: 'reply' } },
  'opinion-response': { respond: { kind: 'response', field: 'content', open: true } },
  'leader-reception': { answer: { kind: 'petition', field: 'reply' } },
  visit: { answer: { kind: 'consultation', field: 'answer' } },
  'contact-station': { answer: { kind: 'consultation', field: 'answer' } },
}

/** How a step answers; undefined when it does not. */
export function findReplyStep(procedure: string, step: string): ReplyStep | undefined {
  const steps = Object.hasOwn(replySteps, procedure) ? replySteps[procedure] : undefined
  return steps && Object.hasOwn(steps, step) ? steps[step] : undefined
}

/** True when everybody will be able to read the reply, by the form as filled in so far. */
export function isOpenReply({ open }: ReplyStep, form: Readonly<Record<string, unknown>>): boolean {
  return open === true || (open !== undefined && form[open.field] === true)
}
