-- Row-level security by tenant: the safety net under every query. An unset or reset setting shows no row.
do $$ declare t text; begin
  for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'public' and c.relkind = 'r' and c.relname not in ('tenants', 'house', 'schema_migrations')
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy tenant_only on %I using (tenant = nullif(current_setting(''app.tenant'', true), '''')) '
      'with check (tenant = nullif(current_setting(''app.tenant'', true), ''''))', t);
  end loop;
end $$;

grant usage on schema public to fengqiao_app;
grant select, insert, update on all tables in schema public to fengqiao_app;
grant usage on all sequences in schema public to fengqiao_app;
grant delete on sessions, drafts, views to fengqiao_app;
-- The ledger only grows.
revoke update on events, audit, entry_revisions from fengqiao_app;
revoke insert, update on house from fengqiao_app;
