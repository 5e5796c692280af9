-- The application's role: never the owner, so row-level security binds and the ledger cannot be rewritten.
do $$ begin
  if not exists (select from pg_roles where rolname = 'fengqiao_app') then
    create role fengqiao_app nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
grant fengqiao_app to current_user;

create table tenants (
  tenant text primary key check (tenant ~ '^[0-9]{12}$'),
  name text not null,
  settings jsonb not null default '{}',
  created_at timestamptz not null
);
comment on table tenants is '街道：每个街道一行，12 位统计用区划代码';

create table house (
  name text primary key,
  value text not null
);
comment on table house is '本机：密钥校验值等与街道无关的设置';

create table calendar_notices (
  tenant text not null references tenants,
  year int not null,
  revision int not null,
  notice text not null,
  days jsonb not null,
  adopted_at timestamptz not null,
  adopted_by text not null,
  primary key (tenant, year, revision)
);
comment on table calendar_notices is '放假安排：管理员录入的年度通知及修订，早于程序发布的年度由程序自带';

create table counters (
  tenant text not null references tenants,
  name text not null,
  value bigint not null,
  primary key (tenant, name)
);
comment on table counters is '编号：每街道、每年、每类一个计数器，随事务提交，故不跳号';

create table events (
  tenant text not null references tenants,
  matter uuid not null,
  position int not null,
  seq bigint generated always as identity,
  kind text not null,
  step text,
  at timestamptz not null,
  happened_at timestamptz not null,
  actor text not null,
  act_id uuid not null,
  body text not null,
  hash bytea not null,
  primary key (tenant, matter, position)
);
comment on table events is '事项台账：只增不改；body 为原文，hash 与上一条相连';
create unique index events_act on events (tenant, act_id);
create index events_seq on events (tenant, seq);

create table matters (
  tenant text not null references tenants,
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
  filed_at timestamptz not null,
  closed_at timestamptz,
  last_at timestamptz not null,
  due_at timestamptz,
  due_key text,
  warn_at timestamptz,
  due_unit text,
  paused boolean not null,
  supervised int not null,
  likes int not null default 0,
  batch uuid,
  external_id text,
  person_keys text[] not null default '{}',
  words tsvector not null,
  revision int not null,
  position int not null,
  seq bigint not null,
  fold jsonb not null,
  primary key (tenant, id)
) with (toast_tuple_target = 640);
-- The fold and the search terms lie apart: a list walks hundreds of rows and reads neither.
alter table matters alter column fold set storage external;
alter table matters alter column words set storage external;
comment on table matters is '事项快照：由事件折叠而来，与事件同一事务写入，可随时重建';
create unique index matters_number on matters (tenant, number);
create unique index matters_external on matters (tenant, procedure, external_id) where external_id is not null;
create index matters_filed on matters (tenant, filed_at desc, id);
create index matters_last on matters (tenant, last_at desc, id);
create index matters_procedure on matters (tenant, procedure, filed_at desc, id);
create index matters_due on matters (tenant, coalesce(due_at, 'infinity'::timestamptz), id);
create index matters_open_due on matters (tenant, due_at, id) where closed_at is null;
create index matters_assignee on matters (tenant, assignee, due_at) where closed_at is null;
create index matters_unit on matters (tenant, unit, due_at) where closed_at is null;
create index matters_grid on matters (tenant, grid, filed_at desc);
create index matters_village on matters (tenant, village, filed_at desc);
create index matters_supervised on matters (tenant, last_at desc) where closed_at is null and supervised > 0;
create index matters_phase on matters (tenant, phase, due_at) where closed_at is null;
create index matters_batch on matters (tenant, batch) where batch is not null;
create index matters_words on matters using gin (words);
create index matters_people on matters using gin (person_keys);

create table deadlines (
  tenant text not null references tenants,
  matter uuid not null,
  key text not null,
  occurrence int not null,
  period text not null,
  bears text not null,
  status text not null,
  started_at timestamptz not null,
  due_at timestamptz,
  promised_at timestamptz,
  met_at timestamptz,
  late boolean,
  provisional boolean not null,
  calendar text not null,
  primary key (tenant, matter, key, occurrence),
  foreign key (tenant, matter) references matters deferrable initially deferred
);
comment on table deadlines is '期限快照：每件事项每个期限一行，由事件与日历推出';
create index deadlines_open on deadlines (tenant, due_at) where status = 'running';
create index deadlines_key on deadlines (tenant, key, started_at);

create table rungs (
  tenant text not null references tenants,
  matter uuid not null,
  key text not null,
  occurrence int not null,
  kind text not null,
  level int not null,
  fires_at timestamptz,
  fired_at timestamptz,
  primary key (tenant, matter, key, occurrence, kind, level),
  foreign key (tenant, matter) references matters deferrable initially deferred
);
comment on table rungs is '提醒阶梯：预警、到期、逐级上报，每级只认领一次；fires_at 应提醒时间，fired_at 实际提醒时间';
create index rungs_waiting on rungs (tenant, fires_at) where fired_at is null and fires_at is not null;

create table links (
  tenant text not null references tenants,
  id uuid not null,
  kind text not null,
  from_matter uuid not null,
  to_matter uuid not null,
  made_at timestamptz not null,
  undone_at timestamptz,
  primary key (tenant, id),
  foreign key (tenant, from_matter) references matters deferrable initially deferred,
  foreign key (tenant, to_matter) references matters deferrable initially deferred
);
comment on table links is '事项关联：重复、并入、转办、派生，双向可见，可解除';
create index links_from on links (tenant, from_matter);
create index links_to on links (tenant, to_matter);

create table audit (
  tenant text not null references tenants,
  seq bigint generated always as identity,
  at timestamptz not null,
  account text not null,
  act text not null,
  object_kind text not null,
  object text not null,
  detail jsonb not null default '{}',
  ip text not null default '',
  primary key (tenant, seq)
);
comment on table audit is '审计日志：办理、查看封存、检索、导出、配置，一律只增';
create index audit_at on audit (tenant, at desc);
create index audit_object on audit (tenant, object_kind, object, seq desc);

create table notices (
  tenant text not null references tenants,
  id bigint generated always as identity,
  account text not null,
  matter uuid,
  kind text not null,
  words text not null,
  due_at timestamptz,
  at timestamptz not null,
  caught_up boolean not null default false,
  read_at timestamptz,
  primary key (tenant, id)
);
comment on table notices is '提醒：系统自动发给经办人与上级的站内信，caught_up 表示停机后补发';
create index notices_account on notices (tenant, account, id desc);
