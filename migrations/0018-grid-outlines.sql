create table grid_changes (
  tenant text not null references tenants,
  id uuid not null,
  valid_from date not null,
  source text not null check (source in ('drawn', 'imported')),
  reason text not null,
  created jsonb not null,
  changed jsonb not null,
  ended jsonb not null,
  at timestamptz not null,
  account text not null,
  primary key (tenant, id)
);
comment on table grid_changes is '网格调整：哪天起、为何、谁做的，新设、改界、撤销了哪些网格';
create index grid_changes_day on grid_changes (tenant, valid_from desc, at desc);

create table grid_outlines (
  tenant text not null references tenants,
  code text not null,
  valid_from date not null,
  boundary jsonb not null,
  change uuid,
  applied_at timestamptz,
  primary key (tenant, code, valid_from),
  foreign key (tenant, change) references grid_changes (tenant, id)
);
comment on table grid_outlines is '网格边界的各个版本：自某日起的边界；applied_at 为写入网格清单的时间，未到生效日的为空';
create index grid_outlines_due on grid_outlines (tenant, valid_from) where applied_at is null;

alter table grid_changes enable row level security;
alter table grid_changes force row level security;
create policy tenant_only on grid_changes
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on grid_changes to fengqiao_app;

alter table grid_outlines enable row level security;
alter table grid_outlines force row level security;
create policy tenant_only on grid_outlines
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update on grid_outlines to fengqiao_app;
