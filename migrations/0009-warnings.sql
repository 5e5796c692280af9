create table warnings (
  tenant text not null references tenants,
  id uuid not null,
  kind text not null check (kind in ('group', 'repeat', 'reopened', 'risk-words', 'trend')),
  -- What it is about, so that it is raised once: a place and cause, a matter, a kind and week.
  key text not null,
  raised_at timestamptz not null,
  title text not null,
  words text not null,
  matters uuid[] not null default '{}',
  village text,
  grid text,
  data jsonb not null default '{}',
  state text not null default 'open' check (state in ('open', 'handled', 'dismissed')),
  answered_at timestamptz,
  answered_by text,
  answer text,
  primary key (tenant, id),
  unique (tenant, kind, key),
  check ((state = 'open') = (answered_at is null))
);
comment on table warnings is '民情预警：群体性苗头、重复督办、重新办理、风险言语、异常升高；每件事只预警一次，由人答复';

create index warnings_open on warnings (tenant, raised_at desc) where state = 'open';

alter table warnings enable row level security;
alter table warnings force row level security;
create policy tenant_only on warnings
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on warnings to fengqiao_app;

create table match_proposals (
  tenant text not null references tenants,
  id uuid not null,
  kind text not null check (kind in ('same-matter', 'same-person')),
  matter uuid not null,
  other uuid not null,
  score real not null,
  reasons text[] not null,
  found_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'linked', 'rejected')),
  answered_at timestamptz,
  answered_by text,
  answer text,
  link uuid,
  primary key (tenant, id),
  unique (tenant, kind, matter, other),
  check ((state = 'open') = (answered_at is null)),
  check (matter <> other)
);
comment on table match_proposals is '疑似同一事、同一人：由系统提出，由人确认后才关联，可以撤销';

create index match_proposals_matter on match_proposals (tenant, matter);
create index match_proposals_other on match_proposals (tenant, other);
create index match_proposals_open on match_proposals (tenant, found_at desc) where state = 'open';

alter table match_proposals enable row level security;
alter table match_proposals force row level security;
create policy tenant_only on match_proposals
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on match_proposals to fengqiao_app;

create table analysis_cursors (
  tenant text not null references tenants,
  name text not null,
  seq bigint not null,
  primary key (tenant, name)
);
comment on table analysis_cursors is '民情分析看到台账的哪一条：其后的登记、更正才是新的';

alter table analysis_cursors enable row level security;
alter table analysis_cursors force row level security;
create policy tenant_only on analysis_cursors
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on analysis_cursors to fengqiao_app;
