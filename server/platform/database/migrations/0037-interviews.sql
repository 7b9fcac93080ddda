-- Interviews: what a case says of them is a read model, made from its events; what missions and visiting teams offer are
-- plain rows (docs/decisions/0037-interviews.md).

create table visiting_teams (
  team_id uuid primary key,
  authority_id text not null references authorities,
  title text not null,
  place text not null,
  first_on date not null,
  last_on date not null check (last_on >= first_on),
  opens text not null,
  closes text not null,
  break_from text not null,
  break_until text not null,
  minutes int not null check (minutes between 10 and 480),
  pause int not null check (pause between 0 and 120),
  interviewers jsonb not null,
  created_by uuid not null references users,
  created_at timestamptz not null
);
-- serves: the visiting teams of one authority, newest first
create index visiting_teams_of_authority on visiting_teams (authority_id, first_on desc, team_id);
comment on table visiting_teams is 'A team that comes to interview: days, place, hours, and who interviews in which languages.';

create table interview_slots (
  slot_id uuid primary key,
  authority_id text not null references authorities,
  team_id uuid references visiting_teams,
  held_on date not null,
  starts_at text not null,
  minutes int not null check (minutes between 10 and 480),
  conducted_by text not null check (conducted_by in ('mission', 'joint', 'visiting_team')),
  means text not null check (means in ('in_person', 'telephone', 'video')),
  place text not null,
  room text not null,
  interviewers text not null,
  languages text[] not null,
  case_id uuid,
  person_id uuid,
  language text,
  created_by uuid not null references users,
  created_at timestamptz not null,
  check ((case_id is null) = (person_id is null))
);
-- serves: the slots of one authority in a week; no room has two interviews that begin together
create unique index interview_slots_of_day on interview_slots (authority_id, held_on, starts_at, place, room);
-- serves: the plan of a team; nobody has two slots in it
create unique index interview_slots_of_team on interview_slots (team_id, case_id, person_id) where case_id is not null;
-- serves: taking a person out of every plan
create index interview_slots_of_case on interview_slots (case_id) where case_id is not null;
comment on table interview_slots is 'Times that an authority offers for one interview each; case and person where a plan keeps one for somebody.';

create table interviews (
  case_id uuid not null references cases,
  interview_key text not null,
  interview_id uuid,
  person_id uuid not null,
  state text not null check (state in ('wanted', 'planned', 'held', 'missed', 'cancelled')),
  authority_id text,
  slot_id uuid,
  wanted_since date,
  held_on date,
  starts_at text,
  minutes int,
  conducted_by text,
  means text,
  language text,
  interpreter text,
  outcome text,
  absence text,
  times_missed int not null,
  primary key (case_id, interview_key)
);
-- No slot is booked twice, whatever two officials do at the same moment.
create unique index interviews_of_slot on interviews (slot_id) where state = 'planned' and slot_id is not null;
-- serves: the interviews of a week
create index interviews_of_day on interviews (held_on, case_id) where held_on is not null;
-- serves: who waits for an interview
create index interviews_wanted on interviews (wanted_since, case_id) where state = 'wanted';
comment on table interviews is 'Read model: the interviews of each case and who waits for one. No name, no place and no word stands here.';

do $$
declare
  guarded text;
begin
  foreach guarded in array array['visiting_teams', 'interview_slots', 'interviews'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy system_all on %I to rcms_system using (true) with check (true)', guarded);
  end loop;
end $$;

-- A State sees its own cases' interviews; a mission those of the States it is accredited to. Its audience says so.
create policy by_audience on interviews for select to rcms_app using (reads_case(case_id));

-- Slots are the authority's own; the central authority of its State sees them too, and books in them.
create function offers_to_own_state(offering text) returns boolean language sql stable parallel safe
  return offering = (select current_authority()) or exists (
    select 1 from authorities me join authorities other on other.state = me.state
     where me.authority_id = (select current_authority()) and me.kind = 'central' and other.authority_id = offering);
create policy own_state on interview_slots for select to rcms_app using (offers_to_own_state(authority_id));
create policy own_state on visiting_teams for select to rcms_app using (offers_to_own_state(authority_id));
create policy own_offer on interview_slots for insert to rcms_app with check (
  authority_id = (select current_authority()) and created_by::text = (select current_actor())
  and (case_id is null or reads_case(case_id)));
create policy own_change on interview_slots for update to rcms_app using (authority_id = (select current_authority()))
  with check (authority_id = (select current_authority()) and (case_id is null or reads_case(case_id)));
create policy own_removal on interview_slots for delete to rcms_app using (authority_id = (select current_authority()));
create policy own_team on visiting_teams for insert to rcms_app with check (
  authority_id = (select current_authority()) and created_by::text = (select current_actor()));

grant select on interviews to rcms_app;
grant select, insert, update, delete on interview_slots to rcms_app;
grant select, insert on visiting_teams to rcms_app;
grant select, insert, update, delete on interviews, interview_slots to rcms_system;
grant select on visiting_teams to rcms_system;
