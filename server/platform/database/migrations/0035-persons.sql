-- Who is this person: what persons are compared by, the keys under which likely ones are found, what officials decided of two
-- records. Every row belongs to one authority or one State; a link that a State keeps is seen by nobody outside of it.

-- ── What is known of a person, of cases and of extracts that an authority loaded ────────────────────────────────────

create table known_persons (
  holder_id uuid not null,
  person_id uuid not null,
  source text not null check (source in ('case', 'extract')),
  authority_id text references authorities,
  profile text not null,
  primary key (holder_id, person_id),
  check ((source = 'extract') = (authority_id is not null))
);
comment on table known_persons is 'The particulars by which two records are compared. Those of a case are made by the projection; an extract is loaded by its authority. Gone when the person is erased, or the extract ends.';
comment on column known_persons.holder_id is 'The case, or the extract of a register.';
comment on column known_persons.authority_id is 'Whose extract it is. Null for a case, which its audience reads.';
comment on column known_persons.profile is 'Canonical JSON: names, birth date and place, parents, numbers of documents.';

create table person_keys (
  authority_id text not null,
  side text not null check (side in ('requesting', 'requested', 'extract')),
  key text collate "C" not null,
  holder_id uuid not null,
  person_id uuid not null,
  -- serves: the likely records of one authority, by the keys of one person or of many at once
  primary key (authority_id, side, key, holder_id, person_id)
);
-- serves: the keys of a case when it is projected anew, and of an extract when it ends
create index person_keys_of_holder on person_keys (holder_id);
comment on table person_keys is 'Keys that two records of one person are likely to share, for the authority that may find them. Made when a record is written; gone with known_persons.';
comment on column person_keys.key is 'Collation C: comparing it is leakproof, so a key is an index condition beneath the policy.';

-- ── What is still to be compared, and what looks alike ──────────────────────────────────────────────────────────────

create table persons_to_compare (
  case_id uuid primary key,
  asked_at timestamptz not null
);
comment on table persons_to_compare is 'Cases whose persons were sent or put right and are still to be compared. A job works through them. Nobody but the system role reads or writes it.';

create table like_persons (
  authority_id text not null,
  case_id uuid not null,
  person_id uuid not null,
  other_holder uuid not null,
  other_person uuid not null,
  probability double precision not null check (probability between 0 and 1),
  band text not null check (band in ('same', 'look')),
  found_at timestamptz not null,
  primary key (authority_id, case_id, person_id, other_holder, other_person)
);
-- serves: what is taken away when the other record is erased or ends
create index like_persons_of_other on like_persons (other_holder, other_person);
comment on table like_persons is 'Earlier records of the requested authority that looked like a person when an application came in: work for an official, never a decision.';

-- ── What officials decided of two records: a stream of its own for each pair and State ──────────────────────────────

create table identity_links (
  link_id uuid primary key,
  state text not null,
  one_holder uuid not null,
  one_person uuid not null,
  other_holder uuid not null,
  other_person uuid not null,
  version int not null check (version >= 0),
  head_hash bytea not null,
  verdict text check (verdict in ('same', 'different', 'unknown')),
  -- serves: the links of a person
  unique (state, one_holder, one_person, other_holder, other_person),
  check ((one_holder, one_person) < (other_holder, other_person)),
  check ((version = 0) = (verdict is null))
);
-- serves: the links of a person, from the other end
create index identity_links_of_other on identity_links (state, other_holder, other_person);
comment on table identity_links is 'Head of what the officials of one State decided of two records: how often, the last verdict, the hash of the last decision. The row is locked while one is added. Records are linked, never merged.';
comment on column identity_links.state is 'Whose decision it is. No other State reads that there is one.';

create table identity_judgements (
  link_id uuid not null references identity_links,
  number int not null check (number > 0),
  verdict text not null check (verdict in ('same', 'different', 'unknown')),
  reason text not null,
  salt bytea,
  reason_digest text not null,
  probability double precision not null,
  band text not null check (band in ('same', 'look', 'different')),
  official_id uuid not null,
  official text not null,
  authority_id text not null,
  judged_at timestamptz not null,
  hash bytea not null,
  primary key (link_id, number),
  check (salt is not null or reason = '')
);
comment on table identity_judgements is 'An official decides that two records are one person, are not, or that it cannot be told. A later decision changes an earlier one; none is changed or deleted. The words go when one of the two is erased.';
comment on column identity_judgements.reason_digest is 'SHA-256 of salt and reason: the chain still verifies when both are gone.';
comment on column identity_judgements.probability is 'What the comparison was worth in the eyes of the program when the official decided.';

-- ── Row-level security ──────────────────────────────────────────────────────────────────────────────────────────────

do $$
declare
  guarded text;
begin
  foreach guarded in array array['known_persons', 'person_keys', 'persons_to_compare', 'like_persons', 'identity_links',
    'identity_judgements'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
  end loop;
end $$;

create function handles_holder(wanted uuid) returns boolean language sql stable parallel safe
  return exists (
    select 1 from case_audience a
     where a.case_id = wanted and a.authority_id = (select current_authority()) and a.basis in ('unit', 'central'))
  or exists (
    select 1 from known_persons k
     where k.holder_id = wanted and k.authority_id = (select current_authority()));
comment on function handles_holder is 'The two authorities that handle a file, or whose extract it is; no mission, register or border of the case.';

create policy by_audience_or_owner on known_persons for select to rcms_app using (
  authority_id = (select current_authority()) or (authority_id is null and reads_case(holder_id)));
create policy own_keys on person_keys for select to rcms_app using (authority_id = (select current_authority()));
create policy own_work on like_persons for select to rcms_app using (authority_id = (select current_authority()));
create policy own_state on identity_links for select to rcms_app using (
  state = (select current_state()) and handles_holder(one_holder) and handles_holder(other_holder));
create policy of_the_link on identity_judgements for select to rcms_app using (
  exists (select from identity_links l where l.link_id = identity_judgements.link_id));
grant select on known_persons, person_keys, like_persons, identity_links, identity_judgements to rcms_app;

create policy system_all on known_persons to rcms_system using (true) with check (true);
create policy system_all on person_keys to rcms_system using (true) with check (true);
create policy system_all on persons_to_compare to rcms_system using (true) with check (true);
create policy system_all on like_persons to rcms_system using (true) with check (true);
create policy system_reads on identity_links for select to rcms_system using (true);
create policy system_begins on identity_links for insert to rcms_system with check (true);
create policy system_goes_on on identity_links for update to rcms_system using (true) with check (true);
create policy system_reads on identity_judgements for select to rcms_system using (true);
create policy system_adds on identity_judgements for insert to rcms_system with check (true);
grant select, insert, update, delete on known_persons, person_keys, persons_to_compare, like_persons to rcms_system;
grant select, insert, update (version, head_hash, verdict) on identity_links to rcms_system;
grant select, insert on identity_judgements to rcms_system;

do $$
declare
  guarded text;
begin
  foreach guarded in array array['known_persons', 'person_keys', 'persons_to_compare', 'like_persons'] loop
    execute format('create policy erase on %I for delete to rcms_eraser using (true)', guarded);
    execute format('create policy eraser_reads on %I for select to rcms_eraser using (true)', guarded);
    execute format('grant select, delete on %I to rcms_eraser', guarded);
  end loop;
end $$;
-- What is kept of the rest of a family goes on without whoever was erased.
create policy erase_words on known_persons for update to rcms_eraser using (source = 'case') with check (source = 'case');
grant update (profile) on known_persons to rcms_eraser;
create policy eraser_reads on identity_links for select to rcms_eraser using (true);
create policy eraser_reads on identity_judgements for select to rcms_eraser using (true);
create policy erase_words on identity_judgements for update to rcms_eraser using (true)
  with check (reason = '' and salt is null);
grant select on identity_links, identity_judgements to rcms_eraser;
grant update (reason, salt) on identity_judgements to rcms_eraser;

-- ── Cases of an earlier version have no keys: they are made anew by the job that serves changed authorities ─────────

alter table cases no force row level security;
alter table known_persons no force row level security;
alter table case_rebuilds no force row level security;
insert into case_rebuilds (rebuild_id, requested_state, requesting_state, asked_at)
select gen_random_uuid(), requested_state, null, now()
  from (select distinct requested_state from cases
         where not exists (select from known_persons k where k.holder_id = cases.case_id)) without_keys;
alter table cases force row level security;
alter table known_persons force row level security;
alter table case_rebuilds force row level security;
