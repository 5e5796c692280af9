create table paper_templates (
  tenant text not null references tenants,
  procedure text not null,
  paper text not null,
  revision int not null,
  hash text,
  name text,
  size bigint,
  at timestamptz not null,
  account text not null,
  primary key (tenant, procedure, paper, revision),
  check ((hash is null) = (name is null) and (hash is null) = (size is null))
);
comment on table paper_templates is '本地文书模板：每种文书的历次模板，只增不改；最新一次为准，没有文件的一次即恢复本系统文书';

alter table paper_templates enable row level security;
alter table paper_templates force row level security;
create policy tenant_only on paper_templates
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on paper_templates to fengqiao_app;
