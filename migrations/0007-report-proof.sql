-- Which template a report was drafted by; none for those drafted before there were any.
alter table reports add column template text;

create table report_answers (
  tenant text not null references tenants,
  report uuid not null,
  item text not null,
  revision int not null,
  kind text not null,
  message text not null,
  words text not null,
  account text not null,
  at timestamptz not null,
  primary key (tenant, report, item, revision),
  foreign key (tenant, report) references reports (tenant, id)
);
comment on table report_answers is '签发前对校核发现和差异的说明：只增不改，最后一次为准；item 为所见内容的摘要，内容变了须另行说明';

create table report_checks (
  tenant text not null references tenants,
  report uuid not null,
  seq bigint not null,
  at timestamptz not null,
  stamp text not null,
  flags jsonb not null,
  primary key (tenant, report),
  foreign key (tenant, report) references reports (tenant, id)
);
comment on table report_checks is '签发稿最近一次复核：台账位置、时间、口径与日历的版本，以及与签发时不同的数（不含记录）';

alter table report_answers enable row level security;
alter table report_answers force row level security;
create policy tenant_only on report_answers
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on report_answers to fengqiao_app;

alter table report_checks enable row level security;
alter table report_checks force row level security;
create policy tenant_only on report_checks
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on report_checks to fengqiao_app;
