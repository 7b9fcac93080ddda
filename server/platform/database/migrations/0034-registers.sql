-- Questions to registers are carried on: each with its own day and holder, reminded of, handed over, taken back, answered anew;
-- and registers that are connected are asked by the program, whose answers an official looks at.

alter table verifications
  add column reminded_at timestamptz,
  add column handed_from text,
  add column answers int not null default 0;
-- The owner is bound by the policies too: for this one sentence it is not.
alter table verifications no force row level security;
update verifications set answers = 1 where result is not null;
alter table verifications force row level security;
comment on column verifications.wanted_on is 'The day that the request names, or else the reminder of the period for the reply.';
comment on column verifications.handed_from is 'The authority that gave it over last.';
comment on column verifications.answers is 'How many answers there are; the latest counts.';
drop index verifications_of_authority;
-- serves: a register''s work lists, what bites first on top
create index verifications_of_authority on verifications (authority_id, (answers > 0), wanted_on, asked_at, request_id);

create table verifications_ended (
  request_id uuid not null,
  -- The place of the event in its stream, so that a question may come and go more than once.
  seq int not null,
  case_id uuid not null references cases,
  authority_id text not null,
  register text not null,
  asked_at timestamptz not null,
  ended_at timestamptz not null,
  how text not null check (how in ('recalled', 'handed_over')),
  reason text,
  to_authority text,
  primary key (request_id, seq)
);
comment on table verifications_ended is 'Questions that left a register unanswered: that they are gone and why. Holds nothing of the person.';
-- serves: what is gone from one register, the latest first
create index verifications_ended_of_authority on verifications_ended (authority_id, ended_at desc, request_id);
-- serves: the read models of one case
create index verifications_ended_of_case on verifications_ended (case_id);

create table verification_holders (
  request_id uuid primary key,
  case_id uuid not null references cases,
  authority_id text not null,
  user_id uuid not null references users,
  set_by uuid not null references users,
  set_at timestamptz not null
);
comment on table verification_holders is 'The colleague who is expected to answer; gives no right and takes none. No other authority sees it.';

create table register_queries (
  query_id uuid primary key,
  request_id uuid not null,
  case_id uuid not null references cases,
  person_id uuid not null,
  authority_id text not null,
  register text not null,
  purpose text not null check (purpose in ('verification')),
  asked_by uuid,
  asked_by_authority text not null,
  created_at timestamptz not null,
  state text not null check (state in ('waiting', 'asked', 'answered', 'failed', 'given_up', 'cancelled')),
  attempts int not null default 0,
  next_attempt_at timestamptz,
  fault text,
  source text,
  outcome text check (outcome in ('match', 'no_match', 'several', 'unavailable')),
  as_of date,
  answered_at timestamptz,
  answer_digest text check (answer_digest ~ '^[0-9a-f]{64}$'),
  sealed bytea,
  check ((state = 'answered') = (outcome is not null and answered_at is not null)),
  check (next_attempt_at is not null or state not in ('waiting', 'asked', 'failed'))
);
comment on table register_queries is 'What the program asks a connected register for one request. The answer itself is sealed under the key of the person, so that it goes with it.';
create unique index register_queries_of_request on register_queries (request_id, authority_id, register);
-- serves: the job that asks what is due
create index register_queries_due on register_queries (next_attempt_at) where next_attempt_at is not null;
-- serves: the queries shown on a case
create index register_queries_of_case on register_queries (case_id);
-- serves: the log of one authority, the latest first
create index register_queries_of_authority on register_queries (authority_id, created_at desc, query_id);

create table register_attempts (
  query_id uuid not null references register_queries,
  number int not null check (number > 0),
  case_id uuid not null references cases,
  authority_id text not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('match', 'no_match', 'several', 'unavailable')),
  fault text,
  duration_ms int,
  request_digest text not null check (request_digest ~ '^[0-9a-f]{64}$'),
  answer_digest text check (answer_digest ~ '^[0-9a-f]{64}$'),
  primary key (query_id, number)
);
comment on table register_attempts is 'Each time a register was asked: when, for how long, with which end. Of what was asked and answered only salted digests, whose salt goes with the key of the person.';

do $$
declare
  guarded text;
begin
  foreach guarded in array array['verifications_ended', 'verification_holders', 'register_queries', 'register_attempts'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy system_all on %I to rcms_system using (true) with check (true)', guarded);
    execute format('grant select on %I to rcms_app', guarded);
  end loop;
end $$;
grant select, insert, update, delete on verifications_ended, verification_holders to rcms_system;
grant select, insert, update on register_queries, register_attempts to rcms_system;

create policy own on verifications_ended for select to rcms_app using (authority_id = (select current_authority()));
create policy own on verification_holders for select to rcms_app using (authority_id = (select current_authority()));
create policy own_or_asking on register_queries for select to rcms_app using (
  authority_id = (select current_authority())
  or exists (select 1 from case_audience a where a.case_id = register_queries.case_id
     and a.authority_id = (select current_authority()) and a.side = 'requested' and a.basis = 'central'));
create policy own_or_asking on register_attempts for select to rcms_app using (
  authority_id = (select current_authority())
  or exists (select 1 from case_audience a where a.case_id = register_attempts.case_id
     and a.authority_id = (select current_authority()) and a.side = 'requested' and a.basis = 'central'));

-- Whoever erases a person empties what a register answered about them; that it was asked stays.
create policy erase on register_queries for update to rcms_eraser using (true) with check (sealed is null);
create policy erase_read on register_queries for select to rcms_eraser using (true);
grant select, update (sealed) on register_queries to rcms_eraser;

-- The authority to which a question was handed over reads why.
drop policy by_stream on event_payloads;
create policy by_stream on event_payloads for select to rcms_app using (
  reads_stream(case_id, stream)
  or exists (select 1 from verifications v where v.case_id = event_payloads.case_id
     and event_payloads.part in ('person:' || v.person_id, 'corrected:' || v.person_id, 'question:' || v.request_id,
       'finding:' || v.request_id, 'handover:' || v.request_id))
  or (section = 'needs' and exists (select 1 from arrivals a where a.case_id = event_payloads.case_id
     and a.person_id = event_payloads.person_id)));

-- That a question is gone is told to those who had it.
drop policy own on notices;
create policy own on notices for select to rcms_app using (
  user_id = (select nullif(current_actor(), '')::uuid) and authority_id = (select current_authority())
  and (reads_case(case_id)
    or exists (select 1 from verifications v where v.case_id = notices.case_id and v.authority_id = notices.authority_id)
    or (kind in ('verification_recalled', 'verification_handed_over') and exists (select 1 from verifications_ended v
         where v.case_id = notices.case_id and v.authority_id = notices.authority_id))
    or exists (select 1 from arrivals a where a.case_id = notices.case_id and a.authority_id = notices.authority_id)
    or exists (select 1 from drafts d where d.case_id = notices.case_id and d.central_authority_id = notices.authority_id
         and d.handed_over_at is not null and d.submitted_at is null)));
