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
  constraint matters_pkey PRIMARY KEY (tenant, id),
  constraint matters_tenant_fkey FOREIGN KEY (tenant) REFERENCES tenants(tenant)
);
comment on table matters is '事项快照：由事件折叠而来，与事件同一事务写入，可随时重建';
alter table matters enable row level security;
alter table matters force row level security;
CREATE INDEX matters_assignee ON public.matters USING btree (tenant, assignee, due_at) WHERE (closed_at IS NULL);
CREATE INDEX matters_batch ON public.matters USING btree (tenant, batch) WHERE (batch IS NOT NULL);
CREATE INDEX matters_due ON public.matters USING btree (tenant, COALESCE(due_at, 'infinity'::timestamp with time zone), id);
CREATE UNIQUE INDEX matters_external ON public.matters USING btree (tenant, procedure, external_id) WHERE (external_id IS NOT NULL);
CREATE INDEX matters_filed ON public.matters USING btree (tenant, filed_at DESC, id);
CREATE INDEX matters_grid ON public.matters USING btree (tenant, grid, filed_at DESC);
CREATE INDEX matters_last ON public.matters USING btree (tenant, last_at DESC, id);
CREATE UNIQUE INDEX matters_number ON public.matters USING btree (tenant, number);
CREATE INDEX matters_open_due ON public.matters USING btree (tenant, due_at, id) WHERE (closed_at IS NULL);
CREATE INDEX matters_people ON public.matters USING gin (person_keys);
CREATE INDEX matters_phase ON public.matters USING btree (tenant, phase, due_at) WHERE (closed_at IS NULL);
CREATE INDEX matters_procedure ON public.matters USING btree (tenant, procedure, filed_at DESC, id);
CREATE INDEX matters_supervised ON public.matters USING btree (tenant, last_at DESC) WHERE ((closed_at IS NULL) AND (supervised > 0));
CREATE INDEX matters_unit ON public.matters USING btree (tenant, unit, due_at) WHERE (closed_at IS NULL);
CREATE INDEX matters_village ON public.matters USING btree (tenant, village, filed_at DESC);
CREATE INDEX matters_words ON public.matters USING gin (words);
create policy tenant_only on matters for all using (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text)) with check (tenant = NULLIF(current_setting('app.tenant'::text, true), ''::text));
grant insert, select, update on matters to fengqiao_app;

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
