create table appraisal_formulas (
  tenant text not null references tenants,
  version int not null,
  since text not null,
  formula jsonb not null,
  note text not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (tenant, version),
  check (since ~ '^\d{4}-(0[1-9]|1[0-2])$')
);
comment on table appraisal_formulas is '三源考核的计分办法：一版一行，自 since 月起施行，只增不改';

create table appraisal_plans (
  tenant text not null references tenants,
  year int not null,
  revision int not null,
  plan jsonb not null,
  note text not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (tenant, year, revision)
);
comment on table appraisal_plans is '三源考核的年度目标：基准年、下降幅度、各村社和部门的例外与基数，只增不改，最后一次为准';

create table appraisals (
  tenant text not null references tenants,
  month text not null,
  head jsonb not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (tenant, month),
  check (month ~ '^\d{4}-(0[1-9]|1[0-2])$')
);
comment on table appraisals is '已定的月度考核：所用的计分办法、目标、台账位置与时间';

create table appraisal_scores (
  tenant text not null references tenants,
  month text not null,
  kind text not null,
  subject text not null,
  revision int not null,
  content jsonb not null,
  records jsonb not null,
  total numeric,
  colour text,
  hash text not null,
  objection uuid,
  made_by text not null,
  made_at timestamptz not null,
  primary key (tenant, month, kind, subject, revision),
  foreign key (tenant, month) references appraisals (tenant, month)
);
comment on table appraisal_scores is '各村社、部门的月度得分：取数、逐条记录、算得的分与校验值；更正另成一行，原分保留';

create table appraisal_objections (
  tenant text not null references tenants,
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
  made_at timestamptz not null,
  words text,
  excluded text[],
  residents int,
  decided_by text,
  decided_at timestamptz,
  primary key (tenant, id),
  foreign key (tenant, month) references appraisals (tenant, month),
  check (state in ('open', 'upheld', 'rejected')),
  check ((state = 'open') = (decided_by is null)),
  check (decided_by is distinct from made_by)
);
comment on table appraisal_objections is '对考核项目的异议：理由、证据、所指记录，由他人决定，更正的依据';

create unique index appraisal_objections_open on appraisal_objections (tenant, month, kind, subject, item)
  where state = 'open';

alter table appraisal_formulas enable row level security;
alter table appraisal_formulas force row level security;
create policy tenant_only on appraisal_formulas
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on appraisal_formulas to fengqiao_app;

alter table appraisal_plans enable row level security;
alter table appraisal_plans force row level security;
create policy tenant_only on appraisal_plans
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on appraisal_plans to fengqiao_app;

alter table appraisals enable row level security;
alter table appraisals force row level security;
create policy tenant_only on appraisals
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on appraisals to fengqiao_app;

alter table appraisal_scores enable row level security;
alter table appraisal_scores force row level security;
create policy tenant_only on appraisal_scores
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on appraisal_scores to fengqiao_app;

alter table appraisal_objections enable row level security;
alter table appraisal_objections force row level security;
create policy tenant_only on appraisal_objections
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on appraisal_objections to fengqiao_app;
