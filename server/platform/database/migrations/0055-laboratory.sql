-- The data laboratory: who takes part, what they answered, which hints they took. Filled in a laboratory's own database alone,
-- which bears the mark "laboratory" in `installation` from its first minute; everywhere else these tables stay empty.

create table laboratory (
  one boolean primary key default true check (one),
  seed text not null,
  size int not null check (size > 0),
  setting jsonb not null,
  made_at timestamptz not null
);
comment on table laboratory is 'What the story of this laboratory was made from, and the day that is its today.';

create table laboratory_plants (
  plant text not null,
  ordinal int not null check (ordinal > 0),
  case_id uuid not null,
  person_id uuid,
  other_case_id uuid,
  other_person_id uuid,
  primary key (plant, ordinal)
);
comment on table laboratory_plants is 'Where each fault of the story was planted, so that an exercise can tell who found it.';

create table laboratory_participants (
  user_id uuid primary key references users,
  kind text not null check (kind in ('participant', 'facilitator')),
  -- Of the slip; the facilitator has 0.
  number int not null unique check (number >= 0),
  track text check (track in ('policy', 'technical'))
);
comment on table laboratory_participants is 'The personal accounts of a workshop. Whoever signs in and is none of them takes no part.';

create table laboratory_answers (
  user_id uuid not null references laboratory_participants,
  exercise text not null,
  task text not null,
  attempts int not null check (attempts > 0),
  state text not null check (state in ('right', 'partly', 'wrong')),
  share real not null check (share between 0 and 1),
  answer jsonb not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  solved_at timestamptz,
  primary key (user_id, exercise, task)
);
comment on table laboratory_answers is 'The last answer of a participant to each task, and how it stood. Once solved a task stays solved.';

create table laboratory_hints (
  user_id uuid not null references laboratory_participants,
  exercise text not null,
  task text not null,
  number int not null check (number > 0),
  taken_at timestamptz not null,
  -- The facilitator who handed it out; null where the participant took it.
  given_by uuid references laboratory_participants,
  primary key (user_id, exercise, task, number)
);

create function facilitates() returns boolean language sql stable parallel safe security definer set search_path = public
  return exists (select 1 from laboratory_participants
                  where kind = 'facilitator' and user_id::text = current_actor());
comment on function facilitates is 'Whether the actor of the transaction is a facilitator of this laboratory.';

do $$
declare
  guarded text;
begin
  foreach guarded in array array['laboratory', 'laboratory_plants', 'laboratory_participants', 'laboratory_answers',
    'laboratory_hints'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy system_all on %I to rcms_system using (true) with check (true)', guarded);
  end loop;
end $$;

-- The definer of `facilitates` is the owner, whom forced policies bind as everybody else.
create policy by_definer on laboratory_participants for select to current_user using (true);
create policy own_or_all on laboratory_participants for select to rcms_app using (
  user_id::text = (select current_actor()) or (select facilitates()));
create policy own_track on laboratory_participants for update to rcms_app using (user_id::text = (select current_actor()));

create policy own_or_all on laboratory_answers for select to rcms_app using (
  user_id::text = (select current_actor()) or (select facilitates()));
create policy own_insert on laboratory_answers for insert to rcms_app with check (user_id::text = (select current_actor()));
create policy own_update on laboratory_answers for update to rcms_app using (user_id::text = (select current_actor()));
create policy facilitator_clears on laboratory_answers for delete to rcms_app using ((select facilitates()));

create policy own_or_all on laboratory_hints for select to rcms_app using (
  user_id::text = (select current_actor()) or (select facilitates()));
create policy own_or_given on laboratory_hints for insert to rcms_app with check (
  (user_id::text = (select current_actor()) and given_by is null)
  or ((select facilitates()) and given_by::text = (select current_actor())));
create policy facilitator_clears on laboratory_hints for delete to rcms_app using ((select facilitates()));

create policy everybody on laboratory for select to rcms_app using (
  exists (select 1 from laboratory_participants p where p.user_id::text = (select current_actor())));

grant select on laboratory, laboratory_participants, laboratory_answers, laboratory_hints to rcms_app;
grant update (track) on laboratory_participants to rcms_app;
grant insert, update, delete on laboratory_answers to rcms_app;
grant insert, delete on laboratory_hints to rcms_app;
grant select, insert, update, delete on laboratory, laboratory_plants, laboratory_participants, laboratory_answers,
  laboratory_hints to rcms_system;
