create table models (
  tenant text not null references tenants,
  id uuid not null,
  kind text not null,
  trained_at timestamptz not null,
  trained_by text not null,
  adopted boolean not null,
  words text not null,
  facts jsonb not null,
  before jsonb,
  model bytea not null,
  primary key (tenant, id)
);
comment on table models is '分类模型：由本街道台账训练，每次训练留一行（含未采用的）；字词只存散列，读不出原文';

create index models_kind on models (tenant, kind, trained_at desc);

create table model_picks (
  tenant text not null references tenants,
  id uuid not null,
  kind text not null,
  model uuid not null,
  matter uuid,
  suggested text not null,
  confidence real not null,
  abstained boolean not null,
  chosen text not null,
  account text not null,
  at timestamptz not null,
  primary key (tenant, id),
  foreign key (tenant, model) references models
);
comment on table model_picks is '模型提示与工作人员所选：各记一次，用于说明模型在本街道准不准；以人所选为准';

create index model_picks_kind on model_picks (tenant, kind, at desc);

alter table models enable row level security;
alter table models force row level security;
create policy tenant_only on models
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on models to fengqiao_app;

alter table model_picks enable row level security;
alter table model_picks force row level security;
create policy tenant_only on model_picks
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on model_picks to fengqiao_app;
