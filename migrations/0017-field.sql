-- What the device says of a picture or voice note; its hash was computed there and agreed with what arrived.
alter table attachments add column taken_at timestamptz;
alter table attachments add column longitude double precision;
alter table attachments add column latitude double precision;
alter table attachments add column accuracy real;

create table uploads (
  tenant text not null references tenants,
  id uuid not null,
  account text not null,
  name text not null,
  size bigint not null,
  hash text not null,
  taken_at timestamptz not null,
  longitude double precision,
  latitude double precision,
  accuracy real,
  received bigint not null default 0,
  touched_at timestamptz not null,
  attachment uuid,
  primary key (tenant, id)
);
comment on table uploads is '外勤上传：分段续传，同一账号同一摘要只收一次；七天没有传完的清除';

create unique index uploads_hash on uploads (tenant, account, hash);
create index uploads_unfinished on uploads (tenant, touched_at) where attachment is null;

create table upload_parts (
  tenant text not null,
  upload uuid not null,
  offset_at bigint not null,
  content bytea not null,
  primary key (tenant, upload, offset_at),
  foreign key (tenant, upload) references uploads (tenant, id)
);
comment on table upload_parts is '外勤上传已收到的各段；合成附件后即清除';

alter table uploads enable row level security;
alter table uploads force row level security;
create policy tenant_only on uploads
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, update, delete on uploads to fengqiao_app;

alter table upload_parts enable row level security;
alter table upload_parts force row level security;
create policy tenant_only on upload_parts
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert, delete on upload_parts to fengqiao_app;
