create table positions (
  tenant text not null references tenants,
  account text not null,
  at timestamptz not null,
  received_at timestamptz not null,
  longitude double precision not null,
  latitude double precision not null,
  accuracy real,
  primary key (tenant, account, at)
);
comment on table positions is '在岗人员位置：手机上报的时间与收到的时间都留；用于就近派单和复盘，到期清除';

create index positions_at on positions (tenant, at desc);

alter table positions enable row level security;
alter table positions force row level security;
create policy tenant_only on positions
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, delete on positions to fengqiao_app;

create table leaves (
  tenant text not null references tenants,
  id uuid not null,
  account text not null,
  from_day date not null,
  until_day date not null,
  reason text not null default '',
  made_by text not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant, id),
  check (from_day < until_day)
);
comment on table leaves is '请假、外出：[起, 止) 日内不向该账号派单';

create index leaves_account on leaves (tenant, account, until_day);

alter table leaves enable row level security;
alter table leaves force row level security;
create policy tenant_only on leaves
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on leaves to fengqiao_app;
