create table exchange_mappings (
  tenant text not null references tenants,
  id text not null,
  revision int not null,
  name text not null,
  kind text not null,
  active boolean not null,
  content text not null,
  account text not null,
  at timestamptz not null,
  primary key (tenant, id, revision)
);
comment on table exchange_mappings is '上级系统对接映射的历次内容（JSON 原文）：只增不改，最新一次为准；停用也是一次';

create table exchange_targets (
  tenant text not null references tenants,
  mapping text not null,
  address text not null,
  header text not null,
  sealed_token text not null,
  enabled boolean not null,
  account text not null,
  at timestamptz not null,
  primary key (tenant, mapping)
);
comment on table exchange_targets is '管理员指定的报送地址：每个映射一个，未启用的不发送；令牌加密存放，不再给出';

create table exchange_deliveries (
  tenant text not null references tenants,
  id uuid not null,
  mapping text not null,
  revision int not null,
  matter uuid not null,
  key text not null,
  address text not null,
  state text not null,
  receipt text,
  account text not null,
  at timestamptz not null,
  last_at timestamptz not null,
  primary key (tenant, id),
  foreign key (tenant, matter) references matters (tenant, id)
);
comment on table exchange_deliveries is '向上级系统报送一件事项的一份内容：key 由内容得出，同一内容只送成一次；不存所送内容';

create unique index exchange_deliveries_key on exchange_deliveries (tenant, key);
create index exchange_deliveries_matter on exchange_deliveries (tenant, matter, at desc);

create table exchange_attempts (
  tenant text not null references tenants,
  delivery uuid not null,
  attempt int not null,
  at timestamptz not null,
  status int,
  answer text not null,
  problem text,
  primary key (tenant, delivery, attempt),
  foreign key (tenant, delivery) references exchange_deliveries (tenant, id)
);
comment on table exchange_attempts is '每一次发送和上级系统的答复（证件、电话号码已抹去）：只增不改';

create table exchange_comparisons (
  tenant text not null references tenants,
  id uuid not null,
  mapping text not null,
  revision int not null,
  kind text not null,
  name text not null,
  system text not null,
  file text not null,
  from_day date,
  until_day date,
  summary jsonb not null,
  errors text,
  account text not null,
  at timestamptz not null,
  primary key (tenant, id)
);
comment on table exchange_comparisons is '与上级系统返回的表逐条核对的一次结果；errors 为未能比对的行的文件';

create index exchange_comparisons_at on exchange_comparisons (tenant, at desc);

create table exchange_lines (
  tenant text not null references tenants,
  comparison uuid not null,
  line int not null,
  kind text not null,
  key text not null,
  title text not null,
  field text not null,
  ours text not null,
  theirs text not null,
  note text not null,
  matter uuid,
  row int,
  primary key (tenant, comparison, line),
  foreign key (tenant, comparison) references exchange_comparisons (tenant, id)
);
comment on table exchange_lines is '核对出的差异，一项一行：仅上级有、仅本地有、两边不同；个人信息遮盖后存放';

create table exchange_answers (
  tenant text not null references tenants,
  comparison uuid not null,
  line int not null,
  revision int not null,
  answer text not null,
  reason text not null,
  account text not null,
  at timestamptz not null,
  primary key (tenant, comparison, line, revision),
  foreign key (tenant, comparison, line) references exchange_lines (tenant, comparison, line)
);
comment on table exchange_answers is '对差异的逐条答复（采信上级、坚持本地、已更正）及理由：只增不改，最后一次为准';

alter table exchange_mappings enable row level security;
alter table exchange_mappings force row level security;
create policy tenant_only on exchange_mappings
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on exchange_mappings to fengqiao_app;

alter table exchange_targets enable row level security;
alter table exchange_targets force row level security;
create policy tenant_only on exchange_targets
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on exchange_targets to fengqiao_app;

alter table exchange_deliveries enable row level security;
alter table exchange_deliveries force row level security;
create policy tenant_only on exchange_deliveries
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on exchange_deliveries to fengqiao_app;

alter table exchange_attempts enable row level security;
alter table exchange_attempts force row level security;
create policy tenant_only on exchange_attempts
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on exchange_attempts to fengqiao_app;

alter table exchange_comparisons enable row level security;
alter table exchange_comparisons force row level security;
create policy tenant_only on exchange_comparisons
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on exchange_comparisons to fengqiao_app;

alter table exchange_lines enable row level security;
alter table exchange_lines force row level security;
create policy tenant_only on exchange_lines
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on exchange_lines to fengqiao_app;

alter table exchange_answers enable row level security;
alter table exchange_answers force row level security;
create policy tenant_only on exchange_answers
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on exchange_answers to fengqiao_app;
