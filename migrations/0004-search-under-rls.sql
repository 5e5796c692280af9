-- Under row-level security an index serves only leakproof operators; word and person search would read every row.
-- Both functions tell nothing of a row but whether it matches. Needs a superuser; without one, search is slower.
do $$ begin
  alter function ts_match_vq(tsvector, tsquery) leakproof;
  alter function arrayoverlap(anyarray, anyarray) leakproof;
exception when insufficient_privilege then
  raise notice 'search under row-level security works without its index';
end $$;
