create table entries (
  tenant text not null references tenants,
  register text not null,
  id uuid not null,
  code text not null,
  name text not null,
  data jsonb not null,
  valid_from date not null,
  valid_until date,
  revision int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (tenant, register, id),
  check (valid_until is null or valid_until > valid_from)
);
comment on table entries is '清单条目：有起止日期的常设事物，按任一日期统计';
create unique index entries_code on entries (tenant, register, code);
create index entries_name on entries (tenant, register, name);

create table entry_revisions (
  tenant text not null references tenants,
  register text not null,
  id uuid not null,
  revision int not null,
  content jsonb not null,
  at timestamptz not null,
  account text not null,
  primary key (tenant, register, id, revision)
);
comment on table entry_revisions is '清单条目历次内容，只增不改';

create table accounts (
  tenant text not null references tenants,
  name text not null,
  person text not null,
  unit text,
  password text not null,
  posts jsonb not null,
  active boolean not null default true,
  failures int not null default 0,
  locked_until timestamptz,
  password_at timestamptz not null,
  revision int not null default 1,
  created_at timestamptz not null,
  primary key (tenant, name)
);
comment on table accounts is '账号：姓名、单位、岗位及其区域；密码为 argon2id';

create table sessions (
  tenant text not null references tenants,
  token_hash bytea not null,
  account text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  ip text not null default '',
  primary key (tenant, token_hash),
  foreign key (tenant, account) references accounts
);
comment on table sessions is '登录会话：只存令牌摘要';

create table drafts (
  tenant text not null references tenants,
  account text not null,
  id uuid not null,
  kind text not null,
  title text not null,
  content text not null,
  saved_at timestamptz not null,
  primary key (tenant, account, id)
);
comment on table drafts is '草稿：未提交的表单，内容加密';

create table views (
  tenant text not null references tenants,
  account text not null,
  name text not null,
  page text not null,
  filter jsonb not null,
  primary key (tenant, account, page, name)
);
comment on table views is '保存的筛选视图';

create table attachments (
  tenant text not null references tenants,
  id uuid not null,
  matter uuid,
  hash text not null,
  name text not null,
  mime text not null,
  size bigint not null,
  at timestamptz not null,
  account text not null,
  primary key (tenant, id)
);
comment on table attachments is '附件：内容寻址，正文在文件夹中按摘要存放';
create index attachments_matter on attachments (tenant, matter);

create table import_batches (
  tenant text not null references tenants,
  id uuid not null,
  source text not null,
  kind text not null,
  mapping jsonb not null,
  counts jsonb not null,
  state text not null,
  errors text,
  at timestamptz not null,
  account text not null,
  primary key (tenant, id)
);
comment on table import_batches is '导入批次：来源、对应关系、读入与拒绝的计数，可整批撤销';

create table reports (
  tenant text not null references tenants,
  id uuid not null,
  kind text not null,
  year int not null,
  title text not null,
  state text not null,
  content jsonb not null,
  frozen jsonb,
  revision int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  signed_at timestamptz,
  signed_by text,
  primary key (tenant, id)
);
comment on table reports is '报告：正文与指标数据；签发时固定各数、台账位置与口径版本';
