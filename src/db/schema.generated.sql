-- Generated from the migrations by `npm run schema`; do not edit.

create table accounts (
  tenant text not null,
  name text not null,
  person text not null,
  unit text,
  password text not null,
  posts jsonb not null,
  active boolean not null default true,
  failures integer not null default 0,
  locked_until timestamp with time zone,
  password_at timestamp with time zone not null,
  revision integer not null default 1,
  created_at timestamp with time zone not null,
  constraint accounts_pkey PRIMARY KEY (tenant, name),
  constraint accounts_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table accounts is '账号：姓名、单位、岗位及其区域；密码为 argon2id';
alter table accounts enable row level security;
alter table accounts force row level security;
create policy tenant_only on accounts for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select, update on accounts to fengqiao_app;

create table alarm_nonces (
  tenant text not null,
  source text not null,
  nonce text not null,
  at timestamp with time zone not null,
  constraint alarm_nonces_pkey PRIMARY KEY (tenant, source, nonce),
  constraint alarm_nonces_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table alarm_nonces is '推送告警用过的随机数：有效时间内同一随机数不收第二次，过期清除';
alter table alarm_nonces enable row level security;
alter table alarm_nonces force row level security;
create policy tenant_only on alarm_nonces for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant delete, insert, select on alarm_nonces to fengqiao_app;

create table alarm_silences (
  tenant text not null,
  id uuid not null,
  point text,
  class text,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  from_hour integer,
  until_hour integer,
  reason text not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by text,
  constraint alarm_silences_pkey PRIMARY KEY (tenant, id),
  constraint alarm_silences_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant),
  constraint alarm_silences_check CHECK (((point IS NOT NULL) OR (class IS NOT NULL))),
  constraint alarm_silences_check1 CHECK ((from_at < until_at)),
  constraint alarm_silences_check2 CHECK (((from_hour IS NULL) = (until_hour IS NULL))),
  constraint alarm_silences_from_hour_check CHECK (((from_hour >= 0) AND (from_hour <= 23))),
  constraint alarm_silences_until_hour_check CHECK (((until_hour >= 1) AND (until_hour <= 24)))
);
comment on table alarm_silences is '告警静默：某点位或某类别在期间内的告警只留存、不成事件；须有理由和截止';
alter table alarm_silences enable row level security;
alter table alarm_silences force row level security;
CREATE INDEX alarm_silences_open ON public.alarm_silences USING btree (tenant, until_at);
create policy tenant_only on alarm_silences for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select, update on alarm_silences to fengqiao_app;

create table alarm_sources (
  tenant text not null,
  id text not null,
  name text not null,
  kind text not null,
  address text not null default ''::text,
  topic text not null default ''::text,
  username text not null default ''::text,
  algorithm text not null default 'sha256'::text,
  secret text,
  mapping jsonb not null default '{}'::jsonb,
  active boolean not null default true,
  changed_at timestamp with time zone not null,
  changed_by text not null,
  connected boolean not null default false,
  problem text,
  heard_at timestamp with time zone,
  refused integer not null default 0,
  refused_at timestamp with time zone,
  refused_words text,
  constraint alarm_sources_pkey PRIMARY KEY (tenant, id),
  constraint alarm_sources_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant),
  constraint alarm_sources_algorithm_check CHECK ((algorithm = ANY (ARRAY['sha256'::text, 'sm3'::text]))),
  constraint alarm_sources_id_check CHECK ((id ~ '^[a-z0-9-]{2,40}$'::text)),
  constraint alarm_sources_kind_check CHECK ((kind = ANY (ARRAY['mqtt'::text, 'push'::text])))
);
comment on table alarm_sources is '告警接入：MQTT 订阅或签名推送，字段对照和密钥；拒收的次数与原因';
alter table alarm_sources enable row level security;
alter table alarm_sources force row level security;
create policy tenant_only on alarm_sources for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select, update on alarm_sources to fengqiao_app;

create table alarms (
  tenant text not null,
  id uuid not null,
  source text not null,
  message_id text not null,
  device text,
  point text,
  class text,
  happened_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  confidence real,
  longitude double precision,
  latitude double precision,
  village text,
  grid text,
  picture text,
  picture_problem text,
  raw jsonb not null,
  state text not null default 'new'::text,
  into_alarm uuid,
  matter uuid,
  reason text,
  doubtful text,
  mentions integer not null default 1,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  verdict text,
  judged_at timestamp with time zone,
  judged_by text,
  judged_words text,
  picture_mime text,
  picture_size integer,
  constraint alarms_pkey PRIMARY KEY (tenant, id),
  constraint alarms_tenant_source_message_id_key UNIQUE (tenant, source, message_id),
  constraint alarms_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant),
  constraint alarms_tenant_into_alarm_fkey FOREIGN KEY (tenant, into_alarm) REFERENCES alarms(tenant, id),
  constraint alarms_check CHECK (((state = 'merged'::text) = (into_alarm IS NOT NULL))),
  constraint alarms_check1 CHECK (((verdict IS NULL) = (judged_at IS NULL))),
  constraint alarms_state_check CHECK ((state = ANY (ARRAY['new'::text, 'held'::text, 'silenced'::text, 'merged'::text, 'matter'::text, 'false'::text]))),
  constraint alarms_verdict_check CHECK ((verdict = ANY (ARRAY['true'::text, 'false'::text])))
);
comment on table alarms is '设备告警：收到的每一条都在，状态说明它的去向（待处理、待核、静默、并入、成事件、误报）';
alter table alarms enable row level security;
alter table alarms force row level security;
CREATE INDEX alarms_heads ON public.alarms USING btree (tenant, class, until_at) WHERE (state = 'matter'::text);
CREATE INDEX alarms_into ON public.alarms USING btree (tenant, into_alarm) WHERE (into_alarm IS NOT NULL);
CREATE INDEX alarms_judged ON public.alarms USING btree (tenant, point, class, happened_at) WHERE (verdict IS NOT NULL);
CREATE INDEX alarms_matter ON public.alarms USING btree (tenant, matter) WHERE (matter IS NOT NULL);
CREATE INDEX alarms_new ON public.alarms USING btree (tenant, received_at) WHERE (state = 'new'::text);
CREATE INDEX alarms_point ON public.alarms USING btree (tenant, point, received_at DESC);
CREATE INDEX alarms_received ON public.alarms USING btree (tenant, received_at DESC, id);
create policy tenant_only on alarms for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select, update on alarms to fengqiao_app;

create table analysis_cursors (
  tenant text not null,
  name text not null,
  seq bigint not null,
  constraint analysis_cursors_pkey PRIMARY KEY (tenant, name),
  constraint analysis_cursors_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table analysis_cursors is '民情分析看到台账的哪一条：其后的登记、更正才是新的';
alter table analysis_cursors enable row level security;
alter table analysis_cursors force row level security;
create policy tenant_only on analysis_cursors for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select, update on analysis_cursors to fengqiao_app;

create table appraisal_formulas (
  tenant text not null,
  version integer not null,
  since text not null,
  formula jsonb not null,
  note text not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  constraint appraisal_formulas_pkey PRIMARY KEY (tenant, version),
  constraint appraisal_formulas_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant),
  constraint appraisal_formulas_since_check CHECK ((since ~ '^\d{4}-(0[1-9]|1[0-2])$'::text))
);
comment on table appraisal_formulas is '三源考核的计分办法：一版一行，自 since 月起施行，只增不改';
alter table appraisal_formulas enable row level security;
alter table appraisal_formulas force row level security;
create policy tenant_only on appraisal_formulas for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select on appraisal_formulas to fengqiao_app;

create table appraisal_objections (
  tenant text not null,
  id uuid not null,
  month text not null,
  kind text not null,
  subject text not null,
  item text not null,
  reason text not null,
  evidence text not null,
  numbers text[] not null,
  state text not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  words text,
  excluded text[],
  residents integer,
  decided_by text,
  decided_at timestamp with time zone,
  constraint appraisal_objections_pkey PRIMARY KEY (tenant, id),
  constraint appraisal_objections_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant),
  constraint appraisal_objections_tenant_month_fkey FOREIGN KEY (tenant, month) REFERENCES appraisals(tenant, month),
  constraint appraisal_objections_check CHECK (((state = 'open'::text) = (decided_by IS NULL))),
  constraint appraisal_objections_check1 CHECK ((decided_by IS DISTINCT FROM made_by)),
  constraint appraisal_objections_state_check CHECK ((state = ANY (ARRAY['open'::text, 'upheld'::text, 'rejected'::text])))
);
comment on table appraisal_objections is '对考核项目的异议：理由、证据、所指记录，由他人决定，更正的依据';
alter table appraisal_objections enable row level security;
alter table appraisal_objections force row level security;
CREATE UNIQUE INDEX appraisal_objections_open ON public.appraisal_objections USING btree (tenant, month, kind, subject, item) WHERE (state = 'open'::text);
create policy tenant_only on appraisal_objections for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select, update on appraisal_objections to fengqiao_app;

create table appraisal_plans (
  tenant text not null,
  year integer not null,
  revision integer not null,
  plan jsonb not null,
  note text not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  constraint appraisal_plans_pkey PRIMARY KEY (tenant, year, revision),
  constraint appraisal_plans_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table appraisal_plans is '三源考核的年度目标：基准年、下降幅度、各村社和部门的例外与基数，只增不改，最后一次为准';
alter table appraisal_plans enable row level security;
alter table appraisal_plans force row level security;
create policy tenant_only on appraisal_plans for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select on appraisal_plans to fengqiao_app;

create table appraisal_scores (
  tenant text not null,
  month text not null,
  kind text not null,
  subject text not null,
  revision integer not null,
  content jsonb not null,
  records jsonb not null,
  total numeric,
  colour text,
  hash text not null,
  objection uuid,
  made_by text not null,
  made_at timestamp with time zone not null,
  constraint appraisal_scores_pkey PRIMARY KEY (tenant, month, kind, subject, revision),
  constraint appraisal_scores_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant),
  constraint appraisal_scores_tenant_month_fkey FOREIGN KEY (tenant, month) REFERENCES appraisals(tenant, month)
);
comment on table appraisal_scores is '各村社、部门的月度得分：取数、逐条记录、算得的分与校验值；更正另成一行，原分保留';
alter table appraisal_scores enable row level security;
alter table appraisal_scores force row level security;
create policy tenant_only on appraisal_scores for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select on appraisal_scores to fengqiao_app;

create table appraisals (
  tenant text not null,
  month text not null,
  head jsonb not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  constraint appraisals_pkey PRIMARY KEY (tenant, month),
  constraint appraisals_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant),
  constraint appraisals_month_check CHECK ((month ~ '^\d{4}-(0[1-9]|1[0-2])$'::text))
);
comment on table appraisals is '已定的月度考核：所用的计分办法、目标、台账位置与时间';
alter table appraisals enable row level security;
alter table appraisals force row level security;
create policy tenant_only on appraisals for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select on appraisals to fengqiao_app;

create table attachments (
  tenant text not null,
  id uuid not null,
  matter uuid,
  hash text not null,
  name text not null,
  mime text not null,
  size bigint not null,
  at timestamp with time zone not null,
  account text not null,
  taken_at timestamp with time zone,
  longitude double precision,
  latitude double precision,
  accuracy real,
  constraint attachments_pkey PRIMARY KEY (tenant, id),
  constraint attachments_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table attachments is '附件：内容寻址，正文在文件夹中按摘要存放';
alter table attachments enable row level security;
alter table attachments force row level security;
CREATE INDEX attachments_matter ON public.attachments USING btree (tenant, matter);
create policy tenant_only on attachments for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select, update on attachments to fengqiao_app;

create table audit (
  tenant text not null,
  seq bigint generated always as identity not null,
  at timestamp with time zone not null,
  account text not null,
  act text not null,
  object_kind text not null,
  object text not null,
  detail jsonb not null default '{}'::jsonb,
  ip text not null default ''::text,
  constraint audit_pkey PRIMARY KEY (tenant, seq),
  constraint audit_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table audit is '审计日志：办理、查看封存、检索、导出、配置，一律只增';
alter table audit enable row level security;
alter table audit force row level security;
CREATE INDEX audit_at ON public.audit USING btree (tenant, at DESC);
CREATE INDEX audit_object ON public.audit USING btree (tenant, object_kind, object, seq DESC);
create policy tenant_only on audit for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select on audit to fengqiao_app;

create table calendar_notices (
  tenant text not null,
  year integer not null,
  revision integer not null,
  notice text not null,
  days jsonb not null,
  adopted_at timestamp with time zone not null,
  adopted_by text not null,
  constraint calendar_notices_pkey PRIMARY KEY (tenant, year, revision),
  constraint calendar_notices_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table calendar_notices is '放假安排：管理员录入的年度通知及修订，早于程序发布的年度由程序自带';
alter table calendar_notices enable row level security;
alter table calendar_notices force row level security;
create policy tenant_only on calendar_notices for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select, update on calendar_notices to fengqiao_app;

create table counters (
  tenant text not null,
  name text not null,
  value bigint not null,
  constraint counters_pkey PRIMARY KEY (tenant, name),
  constraint counters_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table counters is '编号：每街道、每年、每类一个计数器，随事务提交，故不跳号';
alter table counters enable row level security;
alter table counters force row level security;
create policy tenant_only on counters for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select, update on counters to fengqiao_app;

create table deadlines (
  tenant text not null,
  matter uuid not null,
  key text not null,
  occurrence integer not null,
  period text not null,
  bears text not null,
  status text not null,
  started_at timestamp with time zone not null,
  due_at timestamp with time zone,
  promised_at timestamp with time zone,
  met_at timestamp with time zone,
  late boolean,
  provisional boolean not null,
  calendar text not null,
  constraint deadlines_pkey PRIMARY KEY (tenant, matter, key, occurrence),
  constraint deadlines_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant),
  constraint deadlines_tenant_matter_fkey FOREIGN KEY (tenant, matter) REFERENCES matters(tenant, id) DEFERRABLE INITIALLY DEFERRED
);
comment on table deadlines is '期限快照：每件事项每个期限一行，由事件与日历推出';
alter table deadlines enable row level security;
alter table deadlines force row level security;
CREATE INDEX deadlines_key ON public.deadlines USING btree (tenant, key, started_at);
CREATE INDEX deadlines_open ON public.deadlines USING btree (tenant, due_at) WHERE (status = 'running'::text);
create policy tenant_only on deadlines for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select, update on deadlines to fengqiao_app;

create table drafts (
  tenant text not null,
  account text not null,
  id uuid not null,
  kind text not null,
  title text not null,
  content text not null,
  saved_at timestamp with time zone not null,
  constraint drafts_pkey PRIMARY KEY (tenant, account, id),
  constraint drafts_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table drafts is '草稿：未提交的表单，内容加密';
alter table drafts enable row level security;
alter table drafts force row level security;
create policy tenant_only on drafts for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant delete, insert, select, update on drafts to fengqiao_app;

create table entries (
  tenant text not null,
  register text not null,
  id uuid not null,
  code text not null,
  name text not null,
  data jsonb not null,
  valid_from date not null,
  valid_until date,
  revision integer not null,
  changed_at timestamp with time zone not null,
  changed_by text not null,
  constraint entries_pkey PRIMARY KEY (tenant, register, id),
  constraint entries_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant),
  constraint entries_check CHECK (((valid_until IS NULL) OR (valid_until > valid_from)))
);
comment on table entries is '清单条目：有起止日期的常设事物，按任一日期统计';
alter table entries enable row level security;
alter table entries force row level security;
CREATE UNIQUE INDEX entries_code ON public.entries USING btree (tenant, register, code);
CREATE INDEX entries_name ON public.entries USING btree (tenant, register, name);
CREATE INDEX entries_until ON public.entries USING btree (tenant, valid_until) WHERE (valid_until IS NOT NULL);
create policy tenant_only on entries for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select, update on entries to fengqiao_app;

create table entry_reminders (
  tenant text not null,
  register text not null,
  entry uuid not null,
  valid_until date not null,
  days_before integer not null,
  at timestamp with time zone not null,
  caught_up boolean not null,
  constraint entry_reminders_pkey PRIMARY KEY (tenant, register, entry, valid_until, days_before),
  constraint entry_reminders_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table entry_reminders is '清单到期提醒：每条、每个到期日、每一级只提醒一次；caught_up 表示停机后补发';
alter table entry_reminders enable row level security;
alter table entry_reminders force row level security;
create policy tenant_only on entry_reminders for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select on entry_reminders to fengqiao_app;

create table entry_revisions (
  tenant text not null,
  register text not null,
  id uuid not null,
  revision integer not null,
  content jsonb not null,
  at timestamp with time zone not null,
  account text not null,
  constraint entry_revisions_pkey PRIMARY KEY (tenant, register, id, revision),
  constraint entry_revisions_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table entry_revisions is '清单条目历次内容，只增不改';
alter table entry_revisions enable row level security;
alter table entry_revisions force row level security;
create policy tenant_only on entry_revisions for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select on entry_revisions to fengqiao_app;

create table events (
  tenant text not null,
  matter uuid not null,
  position integer not null,
  seq bigint generated always as identity not null,
  kind text not null,
  step text,
  at timestamp with time zone not null,
  happened_at timestamp with time zone not null,
  actor text not null,
  act_id uuid not null,
  body text not null,
  hash bytea not null,
  constraint events_pkey PRIMARY KEY (tenant, matter, "position"),
  constraint events_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table events is '事项台账：只增不改；body 为原文，hash 与上一条相连';
alter table events enable row level security;
alter table events force row level security;
CREATE UNIQUE INDEX events_act ON public.events USING btree (tenant, act_id);
CREATE INDEX events_seq ON public.events USING btree (tenant, seq);
create policy tenant_only on events for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select on events to fengqiao_app;

create table exchange_answers (
  tenant text not null,
  comparison uuid not null,
  line integer not null,
  revision integer not null,
  answer text not null,
  reason text not null,
  account text not null,
  at timestamp with time zone not null,
  constraint exchange_answers_pkey PRIMARY KEY (tenant, comparison, line, revision),
  constraint exchange_answers_tenant_comparison_line_fkey FOREIGN KEY (tenant, comparison, line) REFERENCES exchange_lines(tenant, comparison, line),
  constraint exchange_answers_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table exchange_answers is '对差异的逐条答复（采信上级、坚持本地、已更正）及理由：只增不改，最后一次为准';
alter table exchange_answers enable row level security;
alter table exchange_answers force row level security;
create policy tenant_only on exchange_answers for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select on exchange_answers to fengqiao_app;

create table exchange_attempts (
  tenant text not null,
  delivery uuid not null,
  attempt integer not null,
  at timestamp with time zone not null,
  status integer,
  answer text not null,
  problem text,
  constraint exchange_attempts_pkey PRIMARY KEY (tenant, delivery, attempt),
  constraint exchange_attempts_tenant_delivery_fkey FOREIGN KEY (tenant, delivery) REFERENCES exchange_deliveries(tenant, id),
  constraint exchange_attempts_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table exchange_attempts is '每一次发送和上级系统的答复（证件、电话号码已抹去）：只增不改';
alter table exchange_attempts enable row level security;
alter table exchange_attempts force row level security;
create policy tenant_only on exchange_attempts for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select on exchange_attempts to fengqiao_app;

create table exchange_comparisons (
  tenant text not null,
  id uuid not null,
  mapping text not null,
  revision integer not null,
  kind text not null,
  name text not null,
  system text not null,
  file text not null,
  from_day date,
  until_day date,
  summary jsonb not null,
  errors text,
  account text not null,
  at timestamp with time zone not null,
  constraint exchange_comparisons_pkey PRIMARY KEY (tenant, id),
  constraint exchange_comparisons_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table exchange_comparisons is '与上级系统返回的表逐条核对的一次结果；errors 为未能比对的行的文件';
alter table exchange_comparisons enable row level security;
alter table exchange_comparisons force row level security;
CREATE INDEX exchange_comparisons_at ON public.exchange_comparisons USING btree (tenant, at DESC);
create policy tenant_only on exchange_comparisons for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select on exchange_comparisons to fengqiao_app;

create table exchange_deliveries (
  tenant text not null,
  id uuid not null,
  mapping text not null,
  revision integer not null,
  matter uuid not null,
  key text not null,
  address text not null,
  state text not null,
  receipt text,
  account text not null,
  at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  constraint exchange_deliveries_pkey PRIMARY KEY (tenant, id),
  constraint exchange_deliveries_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant),
  constraint exchange_deliveries_tenant_matter_fkey FOREIGN KEY (tenant, matter) REFERENCES matters(tenant, id)
);
comment on table exchange_deliveries is '向上级系统报送一件事项的一份内容：key 由内容得出，同一内容只送成一次；不存所送内容';
alter table exchange_deliveries enable row level security;
alter table exchange_deliveries force row level security;
CREATE UNIQUE INDEX exchange_deliveries_key ON public.exchange_deliveries USING btree (tenant, key);
CREATE INDEX exchange_deliveries_matter ON public.exchange_deliveries USING btree (tenant, matter, at DESC);
create policy tenant_only on exchange_deliveries for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select, update on exchange_deliveries to fengqiao_app;

create table exchange_lines (
  tenant text not null,
  comparison uuid not null,
  line integer not null,
  kind text not null,
  key text not null,
  title text not null,
  field text not null,
  ours text not null,
  theirs text not null,
  note text not null,
  matter uuid,
  row integer,
  constraint exchange_lines_pkey PRIMARY KEY (tenant, comparison, line),
  constraint exchange_lines_tenant_comparison_fkey FOREIGN KEY (tenant, comparison) REFERENCES exchange_comparisons(tenant, id),
  constraint exchange_lines_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table exchange_lines is '核对出的差异，一项一行：仅上级有、仅本地有、两边不同；个人信息遮盖后存放';
alter table exchange_lines enable row level security;
alter table exchange_lines force row level security;
create policy tenant_only on exchange_lines for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select on exchange_lines to fengqiao_app;

create table exchange_mappings (
  tenant text not null,
  id text not null,
  revision integer not null,
  name text not null,
  kind text not null,
  active boolean not null,
  content text not null,
  account text not null,
  at timestamp with time zone not null,
  constraint exchange_mappings_pkey PRIMARY KEY (tenant, id, revision),
  constraint exchange_mappings_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table exchange_mappings is '上级系统对接映射的历次内容（JSON 原文）：只增不改，最新一次为准；停用也是一次';
alter table exchange_mappings enable row level security;
alter table exchange_mappings force row level security;
create policy tenant_only on exchange_mappings for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select on exchange_mappings to fengqiao_app;

create table exchange_targets (
  tenant text not null,
  mapping text not null,
  address text not null,
  header text not null,
  sealed_token text not null,
  enabled boolean not null,
  account text not null,
  at timestamp with time zone not null,
  constraint exchange_targets_pkey PRIMARY KEY (tenant, mapping),
  constraint exchange_targets_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table exchange_targets is '管理员指定的报送地址：每个映射一个，未启用的不发送；令牌加密存放，不再给出';
alter table exchange_targets enable row level security;
alter table exchange_targets force row level security;
create policy tenant_only on exchange_targets for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select, update on exchange_targets to fengqiao_app;

create table grid_changes (
  tenant text not null,
  id uuid not null,
  valid_from date not null,
  source text not null,
  reason text not null,
  created jsonb not null,
  changed jsonb not null,
  ended jsonb not null,
  at timestamp with time zone not null,
  account text not null,
  constraint grid_changes_pkey PRIMARY KEY (tenant, id),
  constraint grid_changes_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant),
  constraint grid_changes_source_check CHECK ((source = ANY (ARRAY['drawn'::text, 'imported'::text])))
);
comment on table grid_changes is '网格调整：哪天起、为何、谁做的，新设、改界、撤销了哪些网格';
alter table grid_changes enable row level security;
alter table grid_changes force row level security;
CREATE INDEX grid_changes_day ON public.grid_changes USING btree (tenant, valid_from DESC, at DESC);
create policy tenant_only on grid_changes for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select on grid_changes to fengqiao_app;

create table grid_outlines (
  tenant text not null,
  code text not null,
  valid_from date not null,
  boundary jsonb not null,
  change uuid,
  applied_at timestamp with time zone,
  constraint grid_outlines_pkey PRIMARY KEY (tenant, code, valid_from),
  constraint grid_outlines_tenant_change_fkey FOREIGN KEY (tenant, change) REFERENCES grid_changes(tenant, id),
  constraint grid_outlines_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table grid_outlines is '网格边界的各个版本：自某日起的边界；applied_at 为写入网格清单的时间，未到生效日的为空';
alter table grid_outlines enable row level security;
alter table grid_outlines force row level security;
CREATE INDEX grid_outlines_due ON public.grid_outlines USING btree (tenant, valid_from) WHERE (applied_at IS NULL);
create policy tenant_only on grid_outlines for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select, update on grid_outlines to fengqiao_app;

create table house (
  name text not null,
  value text not null,
  constraint house_pkey PRIMARY KEY (name)
);
comment on table house is '本机：密钥校验值等与街道无关的设置';
grant select on house to fengqiao_app;

create table import_batches (
  tenant text not null,
  id uuid not null,
  source text not null,
  kind text not null,
  mapping jsonb not null,
  counts jsonb not null,
  state text not null,
  errors text,
  at timestamp with time zone not null,
  account text not null,
  constraint import_batches_pkey PRIMARY KEY (tenant, id),
  constraint import_batches_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table import_batches is '导入批次：来源、对应关系、读入与拒绝的计数，可整批撤销';
alter table import_batches enable row level security;
alter table import_batches force row level security;
create policy tenant_only on import_batches for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select, update on import_batches to fengqiao_app;

create table layers (
  tenant text not null,
  kind text not null,
  geojson jsonb not null,
  updated_at timestamp with time zone not null,
  version text generated always as (md5((geojson)::text)) stored,
  constraint layers_pkey PRIMARY KEY (tenant, kind),
  constraint layers_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant),
  constraint layers_kind_check CHECK ((kind = ANY (ARRAY['base'::text, 'addresses'::text])))
);
comment on table layers is '街道的底图与门址：base 为河流、道路、绿地、建筑，addresses 为门址点；GeoJSON，CGCS2000 坐标';
alter table layers enable row level security;
alter table layers force row level security;
create policy tenant_only on layers for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant delete, insert, select, update on layers to fengqiao_app;

create table leaves (
  tenant text not null,
  id uuid not null,
  account text not null,
  from_day date not null,
  until_day date not null,
  reason text not null default ''::text,
  made_by text not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint leaves_pkey PRIMARY KEY (tenant, id),
  constraint leaves_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant),
  constraint leaves_check CHECK ((from_day < until_day))
);
comment on table leaves is '请假、外出：[起, 止) 日内不向该账号派单';
alter table leaves enable row level security;
alter table leaves force row level security;
CREATE INDEX leaves_account ON public.leaves USING btree (tenant, account, until_day);
create policy tenant_only on leaves for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select, update on leaves to fengqiao_app;

create table links (
  tenant text not null,
  id uuid not null,
  kind text not null,
  from_matter uuid not null,
  to_matter uuid not null,
  made_at timestamp with time zone not null,
  undone_at timestamp with time zone,
  constraint links_pkey PRIMARY KEY (tenant, id),
  constraint links_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant),
  constraint links_tenant_from_matter_fkey FOREIGN KEY (tenant, from_matter) REFERENCES matters(tenant, id) DEFERRABLE INITIALLY DEFERRED,
  constraint links_tenant_to_matter_fkey FOREIGN KEY (tenant, to_matter) REFERENCES matters(tenant, id) DEFERRABLE INITIALLY DEFERRED
);
comment on table links is '事项关联：重复、并入、转办、派生，双向可见，可解除';
alter table links enable row level security;
alter table links force row level security;
CREATE INDEX links_from ON public.links USING btree (tenant, from_matter);
CREATE INDEX links_to ON public.links USING btree (tenant, to_matter);
create policy tenant_only on links for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select, update on links to fengqiao_app;

create table match_proposals (
  tenant text not null,
  id uuid not null,
  kind text not null,
  matter uuid not null,
  other uuid not null,
  score real not null,
  reasons text[] not null,
  found_at timestamp with time zone not null,
  state text not null default 'open'::text,
  answered_at timestamp with time zone,
  answered_by text,
  answer text,
  link uuid,
  constraint match_proposals_pkey PRIMARY KEY (tenant, id),
  constraint match_proposals_tenant_kind_matter_other_key UNIQUE (tenant, kind, matter, other),
  constraint match_proposals_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant),
  constraint match_proposals_check CHECK (((state = 'open'::text) = (answered_at IS NULL))),
  constraint match_proposals_check1 CHECK ((matter <> other)),
  constraint match_proposals_kind_check CHECK ((kind = ANY (ARRAY['same-matter'::text, 'same-person'::text]))),
  constraint match_proposals_state_check CHECK ((state = ANY (ARRAY['open'::text, 'linked'::text, 'rejected'::text])))
);
comment on table match_proposals is '疑似同一事、同一人：由系统提出，由人确认后才关联，可以撤销';
alter table match_proposals enable row level security;
alter table match_proposals force row level security;
CREATE INDEX match_proposals_matter ON public.match_proposals USING btree (tenant, matter);
CREATE INDEX match_proposals_open ON public.match_proposals USING btree (tenant, found_at DESC) WHERE (state = 'open'::text);
CREATE INDEX match_proposals_other ON public.match_proposals USING btree (tenant, other);
create policy tenant_only on match_proposals for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select, update on match_proposals to fengqiao_app;

create table matters (
  tenant text not null,
  id uuid not null,
  procedure text not null,
  edition date not null,
  number text not null,
  title text not null,
  state text not null,
  phase text not null,
  channel text not null,
  unit text,
  assignee text,
  filed_by text not null,
  village text,
  grid text,
  place text,
  sealed boolean not null,
  withdrawn boolean not null,
  filed_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  last_at timestamp with time zone not null,
  due_at timestamp with time zone,
  due_key text,
  warn_at timestamp with time zone,
  due_unit text,
  paused boolean not null,
  supervised integer not null,
  likes integer not null default 0,
  batch uuid,
  external_id text,
  person_keys text[] not null default '{}'::text[],
  words tsvector not null,
  revision integer not null,
  position integer not null,
  seq bigint not null,
  fold jsonb not null,
  initials text[],
  called text[],
  facets text[] generated always as ((array_remove(ARRAY[('month:'::text || (((EXTRACT(year FROM (filed_at AT TIME ZONE 'UTC'::text)) * (12)::numeric) + EXTRACT(month FROM (filed_at AT TIME ZONE 'UTC'::text))))::integer), ('procedure:'::text || procedure), ('village:'::text || village), ('grid:'::text || grid), ('unit:'::text || unit), ('assignee:'::text || assignee), ('filer:'::text || filed_by),
CASE
    WHEN (closed_at IS NULL) THEN 'open'::text
    ELSE 'closed'::text
END], NULL::text) || COALESCE(called, '{}'::text[]))) stored,
  constraint matters_pkey PRIMARY KEY (tenant, id),
  constraint matters_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table matters is '事项快照：由事件折叠而来，与事件同一事务写入，可随时重建';
alter table matters enable row level security;
alter table matters force row level security;
CREATE INDEX matters_assignee ON public.matters USING btree (tenant, assignee, due_at) WHERE (closed_at IS NULL);
CREATE INDEX matters_assignee_filed ON public.matters USING btree (tenant, assignee, filed_at DESC, id);
CREATE INDEX matters_batch ON public.matters USING btree (tenant, batch) WHERE (batch IS NOT NULL);
CREATE INDEX matters_due ON public.matters USING btree (tenant, COALESCE(due_at, 'infinity'::timestamp with time zone), id);
CREATE UNIQUE INDEX matters_external ON public.matters USING btree (tenant, procedure, external_id) WHERE (external_id IS NOT NULL);
CREATE INDEX matters_filed ON public.matters USING btree (tenant, filed_at DESC, id);
CREATE INDEX matters_grid ON public.matters USING btree (tenant, grid, filed_at DESC);
CREATE INDEX matters_initials ON public.matters USING gin (initials, facets);
CREATE INDEX matters_initials_missing ON public.matters USING btree (tenant, id) WHERE (initials IS NULL);
CREATE INDEX matters_last ON public.matters USING btree (tenant, last_at DESC, id);
CREATE UNIQUE INDEX matters_number ON public.matters USING btree (tenant, number);
CREATE INDEX matters_open_due ON public.matters USING btree (tenant, due_at, id) WHERE (closed_at IS NULL);
CREATE INDEX matters_people ON public.matters USING gin (person_keys);
CREATE INDEX matters_phase ON public.matters USING btree (tenant, phase, due_at) WHERE (closed_at IS NULL);
CREATE INDEX matters_procedure ON public.matters USING btree (tenant, procedure, filed_at DESC, id);
CREATE INDEX matters_supervised ON public.matters USING btree (tenant, last_at DESC) WHERE ((closed_at IS NULL) AND (supervised > 0));
CREATE INDEX matters_unit ON public.matters USING btree (tenant, unit, due_at) WHERE (closed_at IS NULL);
CREATE INDEX matters_unit_filed ON public.matters USING btree (tenant, unit, filed_at DESC, id);
CREATE INDEX matters_village ON public.matters USING btree (tenant, village, filed_at DESC);
CREATE INDEX matters_words ON public.matters USING gin (words, facets);
create policy tenant_only on matters for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select, update on matters to fengqiao_app;

create table model_picks (
  tenant text not null,
  id uuid not null,
  kind text not null,
  model uuid not null,
  matter uuid,
  suggested text not null,
  confidence real not null,
  abstained boolean not null,
  chosen text not null,
  account text not null,
  at timestamp with time zone not null,
  constraint model_picks_pkey PRIMARY KEY (tenant, id),
  constraint model_picks_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant),
  constraint model_picks_tenant_model_fkey FOREIGN KEY (tenant, model) REFERENCES models(tenant, id)
);
comment on table model_picks is '模型提示与工作人员所选：各记一次，用于说明模型在本街道准不准；以人所选为准';
alter table model_picks enable row level security;
alter table model_picks force row level security;
CREATE INDEX model_picks_kind ON public.model_picks USING btree (tenant, kind, at DESC);
create policy tenant_only on model_picks for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select on model_picks to fengqiao_app;

create table models (
  tenant text not null,
  id uuid not null,
  kind text not null,
  trained_at timestamp with time zone not null,
  trained_by text not null,
  adopted boolean not null,
  words text not null,
  facts jsonb not null,
  before jsonb,
  model bytea not null,
  constraint models_pkey PRIMARY KEY (tenant, id),
  constraint models_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table models is '分类模型：由本街道台账训练，每次训练留一行（含未采用的）；字词只存散列，读不出原文';
alter table models enable row level security;
alter table models force row level security;
CREATE INDEX models_kind ON public.models USING btree (tenant, kind, trained_at DESC);
create policy tenant_only on models for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select on models to fengqiao_app;

create table notices (
  tenant text not null,
  id bigint generated always as identity not null,
  account text not null,
  matter uuid,
  kind text not null,
  words text not null,
  due_at timestamp with time zone,
  at timestamp with time zone not null,
  caught_up boolean not null default false,
  read_at timestamp with time zone,
  register text,
  entry uuid,
  constraint notices_pkey PRIMARY KEY (tenant, id),
  constraint notices_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table notices is '提醒：系统自动发给经办人与上级的站内信，caught_up 表示停机后补发';
alter table notices enable row level security;
alter table notices force row level security;
CREATE INDEX notices_account ON public.notices USING btree (tenant, account, id DESC);
create policy tenant_only on notices for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select, update on notices to fengqiao_app;

create table paper_templates (
  tenant text not null,
  procedure text not null,
  paper text not null,
  revision integer not null,
  hash text,
  name text,
  size bigint,
  at timestamp with time zone not null,
  account text not null,
  constraint paper_templates_pkey PRIMARY KEY (tenant, procedure, paper, revision),
  constraint paper_templates_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant),
  constraint paper_templates_check CHECK ((((hash IS NULL) = (name IS NULL)) AND ((hash IS NULL) = (size IS NULL))))
);
comment on table paper_templates is '本地文书模板：每种文书的历次模板，只增不改；最新一次为准，没有文件的一次即恢复本系统文书';
alter table paper_templates enable row level security;
alter table paper_templates force row level security;
create policy tenant_only on paper_templates for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select on paper_templates to fengqiao_app;

create table positions (
  tenant text not null,
  account text not null,
  at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  longitude double precision not null,
  latitude double precision not null,
  accuracy real,
  constraint positions_pkey PRIMARY KEY (tenant, account, at),
  constraint positions_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table positions is '在岗人员位置：手机上报的时间与收到的时间都留；用于就近派单和复盘，到期清除';
alter table positions enable row level security;
alter table positions force row level security;
CREATE INDEX positions_at ON public.positions USING btree (tenant, at DESC);
create policy tenant_only on positions for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant delete, insert, select on positions to fengqiao_app;

create table report_answers (
  tenant text not null,
  report uuid not null,
  item text not null,
  revision integer not null,
  kind text not null,
  message text not null,
  words text not null,
  account text not null,
  at timestamp with time zone not null,
  constraint report_answers_pkey PRIMARY KEY (tenant, report, item, revision),
  constraint report_answers_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant),
  constraint report_answers_tenant_report_fkey FOREIGN KEY (tenant, report) REFERENCES reports(tenant, id)
);
comment on table report_answers is '签发前对校核发现和差异的说明：只增不改，最后一次为准；item 为所见内容的摘要，内容变了须另行说明';
alter table report_answers enable row level security;
alter table report_answers force row level security;
create policy tenant_only on report_answers for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select on report_answers to fengqiao_app;

create table report_checks (
  tenant text not null,
  report uuid not null,
  seq bigint not null,
  at timestamp with time zone not null,
  stamp text not null,
  flags jsonb not null,
  constraint report_checks_pkey PRIMARY KEY (tenant, report),
  constraint report_checks_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant),
  constraint report_checks_tenant_report_fkey FOREIGN KEY (tenant, report) REFERENCES reports(tenant, id)
);
comment on table report_checks is '签发稿最近一次复核：台账位置、时间、口径与日历的版本，以及与签发时不同的数（不含记录）';
alter table report_checks enable row level security;
alter table report_checks force row level security;
create policy tenant_only on report_checks for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select, update on report_checks to fengqiao_app;

create table reports (
  tenant text not null,
  id uuid not null,
  kind text not null,
  year integer not null,
  title text not null,
  state text not null,
  content jsonb not null,
  frozen jsonb,
  revision integer not null,
  changed_at timestamp with time zone not null,
  changed_by text not null,
  signed_at timestamp with time zone,
  signed_by text,
  template text,
  constraint reports_pkey PRIMARY KEY (tenant, id),
  constraint reports_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table reports is '报告：正文与指标数据；签发时固定各数、台账位置与口径版本';
alter table reports enable row level security;
alter table reports force row level security;
create policy tenant_only on reports for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select, update on reports to fengqiao_app;

create table rungs (
  tenant text not null,
  matter uuid not null,
  key text not null,
  occurrence integer not null,
  kind text not null,
  level integer not null,
  fires_at timestamp with time zone,
  fired_at timestamp with time zone,
  constraint rungs_pkey PRIMARY KEY (tenant, matter, key, occurrence, kind, level),
  constraint rungs_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant),
  constraint rungs_tenant_matter_fkey FOREIGN KEY (tenant, matter) REFERENCES matters(tenant, id) DEFERRABLE INITIALLY DEFERRED
);
comment on table rungs is '提醒阶梯：预警、到期、逐级上报，每级只认领一次；fires_at 应提醒时间，fired_at 实际提醒时间';
alter table rungs enable row level security;
alter table rungs force row level security;
CREATE INDEX rungs_waiting ON public.rungs USING btree (tenant, fires_at) WHERE ((fired_at IS NULL) AND (fires_at IS NOT NULL));
create policy tenant_only on rungs for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select, update on rungs to fengqiao_app;

create table schema_migrations (
  number integer not null,
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now(),
  constraint schema_migrations_pkey PRIMARY KEY (number)
);
comment on table schema_migrations is '已执行的数据库迁移';
grant insert, select, update on schema_migrations to fengqiao_app;

create table sessions (
  tenant text not null,
  token_hash bytea not null,
  account text not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  ip text not null default ''::text,
  constraint sessions_pkey PRIMARY KEY (tenant, token_hash),
  constraint sessions_tenant_account_fkey FOREIGN KEY (tenant, account) REFERENCES accounts(tenant, name),
  constraint sessions_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table sessions is '登录会话：只存令牌摘要';
alter table sessions enable row level security;
alter table sessions force row level security;
create policy tenant_only on sessions for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant delete, insert, select, update on sessions to fengqiao_app;

create table tenants (
  tenant text not null,
  name text not null,
  settings jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null,
  constraint tenants_pkey PRIMARY KEY (tenant),
  constraint tenants_tenant_check CHECK ((tenant ~ '^[0-9]{12}$'::text))
);
comment on table tenants is '街道：每个街道一行，12 位统计用区划代码';
grant insert, select, update on tenants to fengqiao_app;

create table upload_parts (
  tenant text not null,
  upload uuid not null,
  offset_at bigint not null,
  content bytea not null,
  constraint upload_parts_pkey PRIMARY KEY (tenant, upload, offset_at),
  constraint upload_parts_tenant_upload_fkey FOREIGN KEY (tenant, upload) REFERENCES uploads(tenant, id)
);
comment on table upload_parts is '外勤上传已收到的各段；合成附件后即清除';
alter table upload_parts enable row level security;
alter table upload_parts force row level security;
create policy tenant_only on upload_parts for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant delete, insert, select on upload_parts to fengqiao_app;

create table uploads (
  tenant text not null,
  id uuid not null,
  account text not null,
  name text not null,
  size bigint not null,
  hash text not null,
  taken_at timestamp with time zone not null,
  longitude double precision,
  latitude double precision,
  accuracy real,
  received bigint not null default 0,
  touched_at timestamp with time zone not null,
  attachment uuid,
  constraint uploads_pkey PRIMARY KEY (tenant, id),
  constraint uploads_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table uploads is '外勤上传：分段续传，同一账号同一摘要只收一次；七天没有传完的清除';
alter table uploads enable row level security;
alter table uploads force row level security;
CREATE UNIQUE INDEX uploads_hash ON public.uploads USING btree (tenant, account, hash);
CREATE INDEX uploads_unfinished ON public.uploads USING btree (tenant, touched_at) WHERE (attachment IS NULL);
create policy tenant_only on uploads for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant delete, insert, select, update on uploads to fengqiao_app;

create table views (
  tenant text not null,
  account text not null,
  name text not null,
  page text not null,
  filter jsonb not null,
  constraint views_pkey PRIMARY KEY (tenant, account, page, name),
  constraint views_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table views is '保存的筛选视图';
alter table views enable row level security;
alter table views force row level security;
create policy tenant_only on views for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant delete, insert, select, update on views to fengqiao_app;

create table warnings (
  tenant text not null,
  id uuid not null,
  kind text not null,
  key text not null,
  raised_at timestamp with time zone not null,
  title text not null,
  words text not null,
  matters uuid[] not null default '{}'::uuid[],
  village text,
  grid text,
  data jsonb not null default '{}'::jsonb,
  state text not null default 'open'::text,
  answered_at timestamp with time zone,
  answered_by text,
  answer text,
  constraint warnings_pkey PRIMARY KEY (tenant, id),
  constraint warnings_tenant_kind_key_key UNIQUE (tenant, kind, key),
  constraint warnings_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant),
  constraint warnings_check CHECK (((state = 'open'::text) = (answered_at IS NULL))),
  constraint warnings_kind_check CHECK ((kind = ANY (ARRAY['group'::text, 'repeat'::text, 'reopened'::text, 'risk-words'::text, 'trend'::text]))),
  constraint warnings_state_check CHECK ((state = ANY (ARRAY['open'::text, 'handled'::text, 'dismissed'::text])))
);
comment on table warnings is '民情预警：群体性苗头、重复督办、重新办理、风险言语、异常升高；每件事只预警一次，由人答复';
alter table warnings enable row level security;
alter table warnings force row level security;
CREATE INDEX warnings_open ON public.warnings USING btree (tenant, raised_at DESC) WHERE (state = 'open'::text);
create policy tenant_only on warnings for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select, update on warnings to fengqiao_app;
