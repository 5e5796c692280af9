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

export interface AlarmNonces {
  tenant: string
  source: string
  nonce: string
  at: string
}

export interface AlarmSilences {
  tenant: string
  id: string
  point: string | null
  class: string | null
  from_at: string
  until_at: string
  from_hour: number | null
  until_hour: number | null
  reason: string
  made_by: string
  made_at: string
  ended_at: string | null
  ended_by: string | null
}

export interface AlarmSources {
  tenant: string
  id: string
  name: string
  kind: string
  address: Generated<string>
  topic: Generated<string>
  username: Generated<string>
  algorithm: Generated<string>
  secret: string | null
  mapping: JsonWithDefault
  active: Generated<boolean>
  changed_at: string
  changed_by: string
  connected: Generated<boolean>
  problem: string | null
  heard_at: string | null
  refused: Generated<number>
  refused_at: string | null
  refused_words: string | null
}

export interface Alarms {
  tenant: string
  id: string
  source: string
  message_id: string
  device: string | null
  point: string | null
  class: string | null
  happened_at: string
  received_at: string
  confidence: string | null
  longitude: number | null
  latitude: number | null
  village: string | null
  grid: string | null
  picture: string | null
  picture_problem: string | null
  raw: Json
  state: Generated<string>
  into_alarm: string | null
  matter: string | null
  reason: string | null
  doubtful: string | null
  mentions: Generated<number>
  from_at: string
  until_at: string
  verdict: string | null
  judged_at: string | null
  judged_by: string | null
  judged_words: string | null
  picture_mime: string | null
  picture_size: number | null
}

export interface AnalysisCursors {
  tenant: string
  name: string
  seq: number
}

export interface AppraisalFormulas {
  tenant: string
  version: number
  since: string
  formula: Json
  note: string
  made_by: string
  made_at: string
}

export interface AppraisalObjections {
  tenant: string
  id: string
  month: string
  kind: string
  subject: string
  item: string
  reason: string
  evidence: string
  numbers: string[]
  state: string
  made_by: string
  made_at: string
  words: string | null
  excluded: string[] | null
  residents: number | null
  decided_by: string | null
  decided_at: string | null
}

export interface AppraisalPlans {
  tenant: string
  year: number
  revision: number
  plan: Json
  note: string
  made_by: string
  made_at: string
}

export interface AppraisalScores {
  tenant: string
  month: string
  kind: string
  subject: string
  revision: number
  content: Json
  records: Json
  total: number | null
  colour: string | null
  hash: string
  objection: string | null
  made_by: string
  made_at: string
}

export interface Appraisals {
  tenant: string
  month: string
  head: Json
  made_by: string
  made_at: string
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
  taken_at: string | null
  longitude: number | null
  latitude: number | null
  accuracy: string | null
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

export interface ExchangeAnswers {
  tenant: string
  comparison: string
  line: number
  revision: number
  answer: string
  reason: string
  account: string
  at: string
}

export interface ExchangeAttempts {
  tenant: string
  delivery: string
  attempt: number
  at: string
  status: number | null
  answer: string
  problem: string | null
}

export interface ExchangeComparisons {
  tenant: string
  id: string
  mapping: string
  revision: number
  kind: string
  name: string
  system: string
  file: string
  from_day: string | null
  until_day: string | null
  summary: Json
  errors: string | null
  account: string
  at: string
}

export interface ExchangeDeliveries {
  tenant: string
  id: string
  mapping: string
  revision: number
  matter: string
  key: string
  address: string
  state: string
  receipt: string | null
  account: string
  at: string
  last_at: string
}

export interface ExchangeLines {
  tenant: string
  comparison: string
  line: number
  kind: string
  key: string
  title: string
  field: string
  ours: string
  theirs: string
  note: string
  matter: string | null
  row: number | null
}

export interface ExchangeMappings {
  tenant: string
  id: string
  revision: number
  name: string
  kind: string
  active: boolean
  content: string
  account: string
  at: string
}

export interface ExchangeTargets {
  tenant: string
  mapping: string
  address: string
  header: string
  sealed_token: string
  enabled: boolean
  account: string
  at: string
}

export interface GridChanges {
  tenant: string
  id: string
  valid_from: string
  source: string
  reason: string
  created: Json
  changed: Json
  ended: Json
  at: string
  account: string
}

export interface GridOutlines {
  tenant: string
  code: string
  valid_from: string
  boundary: Json
  change: string | null
  applied_at: string | null
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

export interface Layers {
  tenant: string
  kind: string
  geojson: Json
  updated_at: string
  version: GeneratedAlways<string | null>
}

export interface Leaves {
  tenant: string
  id: string
  account: string
  from_day: string
  until_day: string
  reason: Generated<string>
  made_by: string
  made_at: string
  ended_at: string | null
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

export interface MatchProposals {
  tenant: string
  id: string
  kind: string
  matter: string
  other: string
  score: string
  reasons: string[]
  found_at: string
  state: Generated<string>
  answered_at: string | null
  answered_by: string | null
  answer: string | null
  link: string | null
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
  initials: string[] | null
  called: string[] | null
  facets: GeneratedAlways<string[] | null>
}

export interface ModelPicks {
  tenant: string
  id: string
  kind: string
  model: string
  matter: string | null
  suggested: string
  confidence: string
  abstained: boolean
  chosen: string
  account: string
  at: string
}

export interface Models {
  tenant: string
  id: string
  kind: string
  trained_at: string
  trained_by: string
  adopted: boolean
  words: string
  facts: Json
  before: NullableJson
  model: Buffer
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

export interface Positions {
  tenant: string
  account: string
  at: string
  received_at: string
  longitude: number
  latitude: number
  accuracy: string | null
}

export interface ReportAnswers {
  tenant: string
  report: string
  item: string
  revision: number
  kind: string
  message: string
  words: string
  account: string
  at: string
}

export interface ReportChecks {
  tenant: string
  report: string
  seq: number
  at: string
  stamp: string
  flags: Json
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
  template: string | null
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

export interface UploadParts {
  tenant: string
  upload: string
  offset_at: number
  content: Buffer
}

export interface Uploads {
  tenant: string
  id: string
  account: string
  name: string
  size: number
  hash: string
  taken_at: string
  longitude: number | null
  latitude: number | null
  accuracy: string | null
  received: Generated<number>
  touched_at: string
  attachment: string | null
}

export interface Views {
  tenant: string
  account: string
  name: string
  page: string
  filter: Json
}

export interface Warnings {
  tenant: string
  id: string
  kind: string
  key: string
  raised_at: string
  title: string
  words: string
  matters: Generated<string[]>
  village: string | null
  grid: string | null
  data: JsonWithDefault
  state: Generated<string>
  answered_at: string | null
  answered_by: string | null
  answer: string | null
}

export interface Tables {
  accounts: Accounts
  alarm_nonces: AlarmNonces
  alarm_silences: AlarmSilences
  alarm_sources: AlarmSources
  alarms: Alarms
  analysis_cursors: AnalysisCursors
  appraisal_formulas: AppraisalFormulas
  appraisal_objections: AppraisalObjections
  appraisal_plans: AppraisalPlans
  appraisal_scores: AppraisalScores
  appraisals: Appraisals
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
  exchange_answers: ExchangeAnswers
  exchange_attempts: ExchangeAttempts
  exchange_comparisons: ExchangeComparisons
  exchange_deliveries: ExchangeDeliveries
  exchange_lines: ExchangeLines
  exchange_mappings: ExchangeMappings
  exchange_targets: ExchangeTargets
  grid_changes: GridChanges
  grid_outlines: GridOutlines
  house: House
  import_batches: ImportBatches
  layers: Layers
  leaves: Leaves
  links: Links
  match_proposals: MatchProposals
  matters: Matters
  model_picks: ModelPicks
  models: Models
  notices: Notices
  paper_templates: PaperTemplates
  positions: Positions
  report_answers: ReportAnswers
  report_checks: ReportChecks
  reports: Reports
  rungs: Rungs
  schema_migrations: SchemaMigrations
  sessions: Sessions
  tenants: Tenants
  upload_parts: UploadParts
  uploads: Uploads
  views: Views
  warnings: Warnings
}
