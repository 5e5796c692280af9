-- Units called to help with a matter (吹哨报到) see it, though it is not theirs; a search is narrowed to them as well.
alter table matters add column called text[];
alter table matters drop column facets;
alter table matters add column facets text[] generated always as (array_remove(array[
  'month:' || (extract(year from filed_at at time zone 'UTC') * 12 + extract(month from filed_at at time zone 'UTC'))::int,
  'procedure:' || procedure, 'village:' || village, 'grid:' || grid, 'unit:' || unit, 'assignee:' || assignee,
  'filer:' || filed_by, case when closed_at is null then 'open' else 'closed' end
], null) || coalesce(called, '{}')) stored;
create index matters_words on matters using gin (words, facets);
create index matters_initials on matters using gin (initials, facets);

-- A picture is laid on the matter that its alarm opens: the kind and size of the file are known when it is kept.
alter table alarms add column picture_mime text;
alter table alarms add column picture_size integer;
