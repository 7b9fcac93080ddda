-- A number under disclosure control is altered by what it counts, however that was asked for: each fact has a mark, of its group and
-- its month, and cells hold the sums of the marks (docs/decisions/0060-altered-by-what-is-counted.md).

-- The same as `markOf` of the program (kept/rows.ts). What stands has no month.
create function fact_mark(group_id bigint, day date) returns bigint language sql immutable parallel safe
  return ((group_id >> 16) # (coalesce(date_trunc('month', day::timestamp)::date - date '2000-01-01', 0) * 40503::bigint)) & 67108863;
comment on function fact_mark is 'What tells a fact apart for the draws of disclosure control; marks of facts are added up.';

do $$
declare
  kept text;
begin
  foreach kept in array array['fact_groups', 'fact_cells', 'fact_sums'] loop
    execute format('alter table %I no force row level security', kept);
  end loop;
  alter table fact_cells add column mark bigint, add column mark_in_time bigint;
  alter table fact_sums add column mark bigint, add column mark_in_time bigint;
  update fact_cells set mark = count * fact_mark(group_id, month), mark_in_time = in_time * fact_mark(group_id, month);
  update fact_sums s set mark = c.mark, mark_in_time = c.mark_in_time
    from (select c.topic_id, c.month, g.summed_in, c.days, sum(c.mark) as mark, sum(c.mark_in_time) as mark_in_time
            from fact_cells c join fact_groups g using (group_id) group by 1, 2, 3, 4) c
   where (s.topic_id, s.month, s.group_id, s.days) = (c.topic_id, c.month, c.summed_in, c.days);
  alter table fact_cells alter column mark set not null, alter column mark_in_time set not null;
  alter table fact_sums alter column mark set not null, alter column mark_in_time set not null;
  foreach kept in array array['fact_groups', 'fact_cells', 'fact_sums'] loop
    execute format('alter table %I force row level security', kept);
  end loop;
end $$;

comment on column fact_cells.mark is 'The marks of its facts, added up.';
comment on column fact_cells.mark_in_time is 'The marks of those in time, added up.';
comment on column fact_sums.mark is 'As of the cells.';
comment on column fact_sums.mark_in_time is 'As of the cells.';

-- ── Files are made by one process at a time, not for ever, and read where they were asked for ───────────────────────

alter table exports add column held_by uuid;
alter table exports add column attempts int not null default 0;
alter table exports add column controlled boolean;
comment on column exports.held_by is 'Drawn anew by each process that takes the file: one that was overtaken writes nothing any more.';
comment on column exports.attempts is 'How often the making was begun.';
comment on column exports.controlled is 'Whether its numbers are told under disclosure control; null for a file of an earlier version and until it is made.';
