create table alarm_sources (
  tenant text not null references tenants,
  id text not null check (id ~ '^[a-z0-9-]{2,40}$'),
  name text not null,
  kind text not null check (kind in ('mqtt', 'push')),
  address text not null default '',
  topic text not null default '',
  username text not null default '',
  algorithm text not null default 'sha256' check (algorithm in ('sha256', 'sm3')),
  -- Sealed: the password of the broker, or the key that pushes are signed with.
  secret text,
  mapping jsonb not null default '{}',
  active boolean not null default true,
  changed_at timestamptz not null,
  changed_by text not null,
  connected boolean not null default false,
  problem text,
  heard_at timestamptz,
  refused int not null default 0,
  refused_at timestamptz,
  refused_words text,
  primary key (tenant, id)
);
comment on table alarm_sources is '告警接入：MQTT 订阅或签名推送，字段对照和密钥；拒收的次数与原因';

alter table alarm_sources enable row level security;
alter table alarm_sources force row level security;
create policy tenant_only on alarm_sources
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on alarm_sources to fengqiao_app;

create table alarm_nonces (
  tenant text not null references tenants,
  source text not null,
  nonce text not null,
  at timestamptz not null,
  primary key (tenant, source, nonce)
);
comment on table alarm_nonces is '推送告警用过的随机数：有效时间内同一随机数不收第二次，过期清除';

alter table alarm_nonces enable row level security;
alter table alarm_nonces force row level security;
create policy tenant_only on alarm_nonces
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, delete on alarm_nonces to fengqiao_app;

create table alarms (
  tenant text not null references tenants,
  id uuid not null,
  source text not null,
  message_id text not null,
  -- As the message says; point and class are what it stands for with us, null when unknown.
  device text,
  point text,
  class text,
  happened_at timestamptz not null,
  received_at timestamptz not null,
  confidence real,
  longitude double precision,
  latitude double precision,
  village text,
  grid text,
  picture text,
  picture_problem text,
  raw jsonb not null,
  state text not null default 'new' check (state in ('new', 'held', 'silenced', 'merged', 'matter', 'false')),
  into_alarm uuid,
  matter uuid,
  reason text,
  doubtful text,
  -- Of the first alarm of a group: how many came, the first and the last of them.
  mentions int not null default 1,
  from_at timestamptz not null,
  until_at timestamptz not null,
  verdict text check (verdict in ('true', 'false')),
  judged_at timestamptz,
  judged_by text,
  judged_words text,
  primary key (tenant, id),
  unique (tenant, source, message_id),
  foreign key (tenant, into_alarm) references alarms (tenant, id),
  check ((state = 'merged') = (into_alarm is not null)),
  check ((verdict is null) = (judged_at is null))
);
comment on table alarms is '设备告警：收到的每一条都在，状态说明它的去向（待处理、待核、静默、并入、成事件、误报）';

create index alarms_received on alarms (tenant, received_at desc, id);
create index alarms_new on alarms (tenant, received_at) where state = 'new';
create index alarms_heads on alarms (tenant, class, until_at) where state = 'matter';
create index alarms_point on alarms (tenant, point, received_at desc);
create index alarms_into on alarms (tenant, into_alarm) where into_alarm is not null;
create index alarms_matter on alarms (tenant, matter) where matter is not null;
create index alarms_judged on alarms (tenant, point, class, happened_at) where verdict is not null;

alter table alarms enable row level security;
alter table alarms force row level security;
create policy tenant_only on alarms
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on alarms to fengqiao_app;

create table alarm_silences (
  tenant text not null references tenants,
  id uuid not null,
  point text,
  class text,
  from_at timestamptz not null,
  until_at timestamptz not null,
  -- Hours of the day in Asia/Shanghai, [from, until); both absent: all day; from above until: over midnight.
  from_hour int check (from_hour between 0 and 23),
  until_hour int check (until_hour between 1 and 24),
  reason text not null,
  made_by text not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_by text,
  primary key (tenant, id),
  check (point is not null or class is not null),
  check (from_at < until_at),
  check ((from_hour is null) = (until_hour is null))
);
comment on table alarm_silences is '告警静默：某点位或某类别在期间内的告警只留存、不成事件；须有理由和截止';

create index alarm_silences_open on alarm_silences (tenant, until_at);

alter table alarm_silences enable row level security;
alter table alarm_silences force row level security;
create policy tenant_only on alarm_silences
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on alarm_silences to fengqiao_app;
