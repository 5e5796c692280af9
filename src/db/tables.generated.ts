// Generated from the migrations by `npm run schema`; do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }
/** Read parsed, written as text made by JSON.stringify. */
export type Json = ColumnType<JsonValue, string, string>
export type NullableJson = ColumnType<JsonValue, string | null | undefined, string | null>
export type JsonWithDefault = ColumnType<JsonValue, string | undefined, string>

export interface Accounts {
  tenant: string
  name: string
  person: string
  unit: string | null
  password: string
  posts: Json
  active: Generated<boolean>
  failures: Generated<number>
  locked_until: string | null
  password_at: string
  revision: Generated<number>
  created_at: string
}

export interface Attachments {
  tenant: string
  id: string
  matter: string | null
  hash: string
  name: string
  mime: string
  size: number
  at: string
  account: string
}

export interface Audit {
  tenant: string
  seq: GeneratedAlways<number>
  at: string
  account: string
  act: string
  object_kind: string
  object: string
  detail: JsonWithDefault
  ip: Generated<string>
}

export interface CalendarNotices {
  tenant: string
  year: number
  revision: number
  notice: string
  days: Json
  adopted_at: string
  adopted_by: string
}

export interface Counters {
  tenant: string
  name: string
  value: number
}

export interface Deadlines {
  tenant: string
  matter: string
  key: string
  occurrence: number
  period: string
  bears: string
  status: string
  started_at: string
  due_at: string | null
  promised_at: string | null
  met_at: string | null
  late: boolean | null
  provisional: boolean
  calendar: string
}

export interface Drafts {
  tenant: string
  account: string
  id: string
  kind: string
  title: string
  content: string
  saved_at: string
}

export interface Entries {
  tenant: string
  register: string
  id: string
  code: string
  name: string
  data: Json
  valid_from: string
  valid_until: string | null
  revision: number
  changed_at: string
  changed_by: string
}

export interface EntryReminders {
  tenant: string
  register: string
  entry: string
  valid_until: string
  days_before: number
  at: string
  caught_up: boolean
}

export interface EntryRevisions {
  tenant: string
  register: string
  id: string
  revision: number
  content: Json
  at: string
  account: string
}

export interface Events {
  tenant: string
  matter: string
  position: number
  seq: GeneratedAlways<number>
  kind: string
  step: string | null
  at: string
  happened_at: string
  actor: string
  act_id: string
  body: string
  hash: Buffer
}

export interface House {
  name: string
  value: string
}

export interface ImportBatches {
  tenant: string
  id: string
  source: string
  kind: string
  mapping: Json
  counts: Json
  state: string
  errors: string | null
  at: string
  account: string
}

export interface Links {
  tenant: string
  id: string
  kind: string
  from_matter: string
  to_matter: string
  made_at: string
  undone_at: string | null
}

export interface Matters {
  tenant: string
  id: string
  procedure: string
  edition: string
  number: string
  title: string
  state: string
  phase: string
  channel: string
  unit: string | null
  assignee: string | null
  filed_by: string
  village: string | null
  grid: string | null
  place: string | null
  sealed: boolean
  withdrawn: boolean
  filed_at: string
  closed_at: string | null
  last_at: string
  due_at: string | null
  due_key: string | null
  warn_at: string | null
  due_unit: string | null
  paused: boolean
  supervised: number
  likes: Generated<number>
  batch: string | null
  external_id: string | null
  person_keys: Generated<string[]>
  words: string
  revision: number
  position: number
  seq: number
  fold: Json
}

export interface Notices {
  tenant: string
  id: GeneratedAlways<number>
  account: string
  matter: string | null
  kind: string
  words: string
  due_at: string | null
  at: string
  caught_up: Generated<boolean>
  read_at: string | null
  register: string | null
  entry: string | null
}

export interface PaperTemplates {
  tenant: string
  procedure: string
  paper: string
  revision: number
  hash: string | null
  name: string | null
  size: number | null
  at: string
  account: string
}

export interface Reports {
  tenant: string
  id: string
  kind: string
  year: number
  title: string
  state: string
  content: Json
  frozen: NullableJson
  revision: number
  changed_at: string
  changed_by: string
  signed_at: string | null
  signed_by: string | null
}

export interface Rungs {
  tenant: string
  matter: string
  key: string
  occurrence: number
  kind: string
  level: number
  fires_at: string | null
  fired_at: string | null
}

export interface SchemaMigrations {
  number: number
  name: string
  checksum: string
  applied_at: Generated<string>
}

export interface Sessions {
  tenant: string
  token_hash: Buffer
  account: string
  created_at: string
  seen_at: string
  ends_at: string
  ip: Generated<string>
}

export interface Tenants {
  tenant: string
  name: string
  settings: JsonWithDefault
  created_at: string
}

export interface Views {
  tenant: string
  account: string
  name: string
  page: string
  filter: Json
}

export interface Tables {
  accounts: Accounts
  attachments: Attachments
  audit: Audit
  calendar_notices: CalendarNotices
  counters: Counters
  deadlines: Deadlines
  drafts: Drafts
  entries: Entries
  entry_reminders: EntryReminders
  entry_revisions: EntryRevisions
  events: Events
  house: House
  import_batches: ImportBatches
  links: Links
  matters: Matters
  notices: Notices
  paper_templates: PaperTemplates
  reports: Reports
  rungs: Rungs
  schema_migrations: SchemaMigrations
  sessions: Sessions
  tenants: Tenants
  views: Views
}
