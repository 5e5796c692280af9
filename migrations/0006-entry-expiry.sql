create index entries_until on entries (tenant, valid_until) where valid_until is not null;

create table entry_reminders (
  tenant text not null references tenants,
  register text not null,
  entry uuid not null,
  valid_until date not null,
  days_before int not null,
  at timestamptz not null,
  caught_up boolean not null,
  primary key (tenant, register, entry, valid_until, days_before)
);
comment on table entry_reminders is '清单到期提醒：每条、每个到期日、每一级只提醒一次；caught_up 表示停机后补发';

alter table entry_reminders enable row level security;
alter table entry_reminders force row level security;
create policy tenant_only on entry_reminders
  using (tenant = nullif(current_setting('app.tenant', true), ''))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));
grant select, insert on entry_reminders to fengqiao_app;

-- A reminder of a register: which one, and the entry when it is about one alone.
alter table notices add column register text;
alter table notices add column entry uuid;
