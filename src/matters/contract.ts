import * as z from 'zod'
import type { Contract } from '#http/contract.ts'
import { attachmentView } from './attachment-view.ts'

const id = z.uuid()
const version = z.int().min(1)
const act = z.object({ id, actId: z.uuid(), revision: version })
const who = { unit: z.string().max(80).optional(), assignee: z.string().max(80).optional() }
const done = z.object({ id: z.string(), number: z.string(), state: z.string(), revision: z.number() })
const moment = z.iso.datetime({ offset: true })
const many = z.union([z.string(), z.array(z.string())]).transform((one) => (Array.isArray(one) ? one : [one]))
const formValue = z.record(z.string(), z.unknown())

export const lightNames = {
  green: '正常',
  amber: '临期',
  red: '超期',
  paused: '停计',
  done: '已结',
  none: '无期限',
} as const
export const light = z.enum(['green', 'amber', 'red', 'paused', 'done', 'none'])

/** The filter of the ledger list; a saved view and an export keep the same value. */
export const matterFilter = z.object({
  words: z.string().trim().max(100).optional(),
  procedure: many.optional(),
  phase: many.optional(),
  state: many.optional(),
  light: many.optional(),
  channel: many.optional(),
  village: many.optional(),
  grid: many.optional(),
  unit: z.string().optional(),
  assignee: z.string().optional(),
  open: z.enum(['true', 'false']).optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  supervised: z.literal('true').optional(),
  batch: z.uuid().optional(),
})
export type MatterFilter = z.output<typeof matterFilter>

export const matterRow = z.object({
  id: z.string(),
  number: z.string(),
  procedure: z.string(),
  title: z.string(),
  state: z.string(),
  stateName: z.string(),
  phase: z.string(),
  channel: z.string(),
  unit: z.string().nullable(),
  assignee: z.string().nullable(),
  village: z.string().nullable(),
  grid: z.string().nullable(),
  place: z.string().nullable(),
  filedAt: z.string(),
  closedAt: z.string().nullable(),
  lastAt: z.string(),
  dueAt: z.string().nullable(),
  dueName: z.string().nullable(),
  light,
  /** '还剩 3 个工作日', '已超期 2 日'; empty without a running deadline. */
  leftWords: z.string(),
  likes: z.number(),
})
export type MatterRow = z.infer<typeof matterRow>

/** Half-open, in UTF-16 units of the text it belongs to. */
const span = z.tuple([z.number(), z.number()])

/** Where the words asked for stand in a matter, and what of it they name. */
const found = z.object({
  title: z.array(span),
  place: z.array(span),
  /** A line of the detail around the first word; without telephone and identity numbers. */
  excerpt: z.object({ text: z.string(), spans: z.array(span) }).nullable(),
  /** '村社', '承办单位', '当事人姓名首字母' … */
  reasons: z.array(z.string()),
})
export type Found = z.infer<typeof found>
export const foundRow = matterRow.extend({ found: found.optional() })
export type FoundRow = z.infer<typeof foundRow>

const personView = z.object({
  part: z.string(),
  kind: z.string(),
  name: z.string(),
  phone: z.string().optional(),
  idNumber: z.string().optional(),
  address: z.string().optional(),
})

export const clockView = z.object({
  key: z.string(),
  occurrence: z.number(),
  name: z.string(),
  bears: z.enum(['organ', 'party']),
  basis: z.string(),
  status: z.enum(['running', 'suspended', 'met', 'void']),
  light,
  startedAt: z.string(),
  dueOn: z.string().nullable(),
  dueAt: z.string().nullable(),
  promisedOn: z.string().nullable(),
  metAt: z.string().nullable(),
  late: z.boolean().nullable(),
  provisional: z.boolean(),
  leftWords: z.string(),
  /** How this date was reached, sentence by sentence. */
  explanation: z.array(z.string()),
})
export type ClockView = z.infer<typeof clockView>

export const eventView = z.object({
  position: z.number(),
  kind: z.string(),
  /** '受理', '自动提醒：……' */
  name: z.string(),
  at: z.string(),
  happenedAt: z.string(),
  actor: z.string(),
  actorName: z.string(),
  automatic: z.boolean(),
  words: z.array(z.object({ title: z.string(), value: z.string() })),
  papers: z.array(z.object({ name: z.string(), attachment: z.string() })),
})
export type EventView = z.infer<typeof eventView>

export const matterPage = z.object({
  row: matterRow,
  edition: z.string(),
  detail: z.string(),
  revision: z.number(),
  sealed: z.boolean(),
  withdrawn: z.boolean(),
  people: z.array(personView),
  tracks: z.record(z.string(), z.string()),
  intake: formValue,
  dislikes: z.number(),
  clocks: z.array(clockView),
  events: z.array(eventView),
  papers: z.array(z.object({ key: z.string(), name: z.string(), attachment: z.string(), at: z.string() })),
  attachments: z.array(attachmentView),
  links: z.array(
    z.object({ link: z.string(), kind: z.string(), direction: z.enum(['from', 'to']), row: matterRow.nullable() }),
  ),
  /** 一案一码: every matter of the same case, oldest first; its number is the code. Empty when it stands alone. */
  sameCase: z.array(matterRow),
  /** Steps the state allows; `mine` when this person may take it now. */
  steps: z.array(z.object({ id: z.string(), mine: z.boolean(), barred: z.string().nullable() })),
  rights: z.array(z.string()),
})
export type MatterPage = z.infer<typeof matterPage>

const lane = z.object({ count: z.number(), rows: z.array(matterRow) })

export const mattersContract = {
  list: {
    method: 'GET',
    path: '/api/matters',
    guard: 'matter.read',
    input: matterFilter.extend({
      sort: z.enum(['filed', 'last', 'due']).default('filed'),
      limit: z.coerce.number().int().min(1).max(100).default(20),
      /** Keyset: the `next` of the page before. */
      after: z.string().max(200).optional(),
    }),
    reply: z.object({ rows: z.array(foundRow), next: z.string().nullable() }),
  },
  count: {
    method: 'GET',
    path: '/api/matters-count',
    guard: 'matter.read',
    input: matterFilter,
    reply: z.object({ count: z.number(), exact: z.boolean() }),
  },
  workbench: {
    method: 'GET',
    path: '/api/workbench',
    guard: 'matter.read',
    input: z.object({}),
    reply: z.object({ unsigned: lane, pending: lane, working: lane, soon: lane, late: lane, supervised: lane }),
  },
  get: { method: 'GET', path: '/api/matters/:id', guard: 'matter.read', input: z.object({ id }), reply: matterPage },
  reveal: {
    method: 'POST',
    path: '/api/matters/:id/reveal',
    guard: 'matter.reveal',
    input: z.object({ id, reason: z.string().trim().min(2).max(200) }),
    reply: z.object({ people: z.array(personView), intake: formValue }),
  },
  file: {
    method: 'POST',
    path: '/api/matters',
    guard: 'matter.file',
    input: z.object({
      actId: z.uuid(),
      procedure: z.string().max(60),
      common: formValue,
      intake: formValue,
      happenedAt: moment.optional(),
      ...who,
      draft: z.uuid().optional(),
      /** The matter of the case that this one comes from. */
      origin: z.uuid().optional(),
    }),
    reply: done,
  },
  step: {
    method: 'POST',
    path: '/api/matters/:id/steps',
    guard: 'matter.act',
    input: act.extend({
      step: z.string().max(60),
      form: formValue.default({}),
      /** Paper key → attachment id. */
      papers: z.record(z.string(), z.uuid()).default({}),
      happenedAt: moment.optional(),
      note: z.string().trim().max(2000).optional(),
      ...who,
    }),
    reply: done,
  },
  assign: {
    method: 'POST',
    path: '/api/matters/:id/assign',
    guard: 'matter.assign',
    input: act.extend({ ...who, note: z.string().trim().max(2000).optional() }),
    reply: done,
  },
  sign: { method: 'POST', path: '/api/matters/:id/sign', guard: 'matter.act', input: act, reply: done },
  note: {
    method: 'POST',
    path: '/api/matters/:id/note',
    guard: 'matter.act',
    input: act.extend({ words: z.string().trim().min(1).max(4000) }),
    reply: done,
  },
  edit: {
    method: 'POST',
    path: '/api/matters/:id/edit',
    guard: 'matter.edit',
    input: act.extend({
      common: formValue.default({}),
      intake: formValue.default({}),
      reason: z.string().trim().min(2).max(500),
    }),
    reply: done,
  },
  attach: {
    method: 'POST',
    path: '/api/matters/:id/attach',
    guard: 'matter.act',
    input: act.extend({ attachment: z.uuid(), paper: z.string().max(60).optional() }),
    reply: done,
  },
  link: {
    method: 'POST',
    path: '/api/matters/:id/link',
    guard: 'matter.link',
    input: act.extend({
      other: id,
      kind: z.enum(['repeat-of', 'merged-into', 'transferred-to', 'derived-from']),
      note: z.string().max(500).optional(),
    }),
    reply: done,
  },
  unlink: {
    method: 'POST',
    path: '/api/matters/:id/unlink',
    guard: 'matter.link',
    input: act.extend({ link: z.uuid(), reason: z.string().trim().min(2).max(500) }),
    reply: done,
  },
  supervise: {
    method: 'POST',
    path: '/api/matters/:id/supervise',
    guard: 'matter.supervise',
    input: act.extend({ kind: z.enum(['urge', 'supervise']), words: z.string().trim().min(2).max(2000) }),
    reply: done,
  },
} as const satisfies Contract
