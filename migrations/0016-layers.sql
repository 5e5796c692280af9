create table layers (
  tenant text not null references tenants,
  kind text not null check (kind in ('base', 'addresses')),
  geojson jsonb not null,
  updated_at timestamptz not null,
  version text generated always as (md5(geojson::text)) stored,
  primary key (tenant, kind)
);
comment on table layers is '街道的底图与门址：base 为河流、道路、绿地、建筑，addresses 为门址点；GeoJSON，CGCS2000 坐标';

alter table layers enable row level security;
alter table layers force row level security;
create policy tenant_only on layers
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on layers to fengqiao_app;
