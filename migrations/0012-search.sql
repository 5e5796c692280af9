-- Blind keys of the initials of the parties' names, derived from the sealed names: not in the ledger, may be dropped and
-- filled again at any time. Null: not yet filled.
alter table matters add column initials text[];
create index matters_initials_missing on matters (tenant, id) where initials is null;
-- By unit and by officer, closed ones too: the partial indexes of 0001 hold open matters only.
create index matters_unit_filed on matters (tenant, unit, filed_at desc, id);
create index matters_assignee_filed on matters (tenant, assignee, filed_at desc, id);
-- By what a search is narrowed (month of filing, procedure, village, grid, unit, officer, filer, open or closed), beside
-- the words in one index: both are met inside it, whatever the planner thinks of the words.
alter table matters add column facets text[] generated always as (array_remove(array[
  'month:' || (extract(year from filed_at at time zone 'UTC') * 12 + extract(month from filed_at at time zone 'UTC'))::int,
  'procedure:' || procedure, 'village:' || village, 'grid:' || grid, 'unit:' || unit, 'assignee:' || assignee,
  'filer:' || filed_by, case when closed_at is null then 'open' else 'closed' end
], null)) stored;
drop index matters_words;
create index matters_words on matters using gin (words, facets);
create index matters_initials on matters using gin (initials, facets);
