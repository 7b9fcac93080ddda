-- What earlier migrations left to a command is done by itself: cases of an earlier version show open questions and doubts on
-- the desk, and extracts of one end.

-- ── Open questions and consents in doubt follow from the events, which the program reads ────────────────────────────

-- The job that serves changed authorities makes the cases anew. The owner reads the cases for this one sentence, and is bound
-- by the policies again before the migration commits.
alter table cases no force row level security;
alter table case_rebuilds no force row level security;
insert into case_rebuilds (rebuild_id, requested_state, requesting_state, asked_at)
select gen_random_uuid(), requested_state, null, now()
  from (select distinct requested_state from cases where not closed) running;
alter table cases force row level security;
alter table case_rebuilds force row level security;

-- ── Every extract has a last day ────────────────────────────────────────────────────────────────────────────────────

-- The longest that a load may name, from the day on which it was loaded, where its authority works.
alter table register_extracts no force row level security;
update register_extracts one
   set expires_on = (one.loaded_at at time zone a.time_zone)::date + 366
  from authorities a
 where a.authority_id = one.authority_id and one.expires_on is null;
alter table register_extracts force row level security;
alter table register_extracts alter column expires_on set not null;
comment on column register_extracts.expires_on is 'The last day on which it answers; then it is deleted.';
