-- A consent that is reconsidered, or that new evidence brought into doubt, is seen on the desk.

alter table desk add column reconsidered boolean not null default false;
comment on column desk.reconsidered is 'The requested State asked to reconsider its consent; every step to the journey is held until one side ends it.';
alter table desk add column consent_in_doubt boolean not null default false;
comment on column desk.consent_in_doubt is 'New evidence came after the consent and no official has weighed it. For the requested State alone.';

-- Cases that were reconsidered before are made anew by the job that serves changed authorities. The owner reads the headers for
-- this one sentence, and is bound by the policies again before the migration commits.
alter table cases no force row level security;
alter table events no force row level security;
alter table case_rebuilds no force row level security;
insert into case_rebuilds (rebuild_id, requested_state, requesting_state, asked_at)
select gen_random_uuid(), requested_state, null, now()
  from (select distinct requested_state from cases
         where not closed and exists (
               select from events where events.case_id = cases.case_id and events.stream = 'shared'
                  and events.type = 'reconsideration_asked')) reconsidered;
alter table cases force row level security;
alter table events force row level security;
alter table case_rebuilds force row level security;
