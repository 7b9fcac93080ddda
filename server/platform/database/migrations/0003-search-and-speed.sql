-- Finding a case by a name or a reference, and what the hottest reads need so as not to grow with the table.

-- ── Search: one row for each way in which a name begins, keyed by the authority that may find it ────────────────────

create table case_names (
  authority_id text not null,
  side text not null check (side in ('requesting', 'requested')),
  key text collate "C" not null,
  case_id uuid not null references cases,
  person_id uuid not null,
  -- serves: the search of one authority on the sides its official reads, a range of keys in their order
  primary key (authority_id, side, key, case_id, person_id)
);
-- serves: the rows of a case when it is projected anew
create index case_names_of_case on case_names (case_id);
comment on table case_names is 'Names and references folded to small Latin letters, for search alone. Made by the projection; gone when names are erased.';
comment on column case_names.key is 'Collation C: comparisons of it are leakproof, so a range of keys is an index condition beneath the policy.';

alter table case_names enable row level security;
alter table case_names force row level security;
create policy system_all on case_names to rcms_system using (true) with check (true);
create policy own_names on case_names for select to rcms_app using (authority_id = (select current_authority()));
create policy erase_names on case_names for delete to rcms_eraser using (true);
create policy erase_names_read on case_names for select to rcms_eraser using (true);
grant select on case_names to rcms_app;
grant select, insert, delete on case_names to rcms_system;
grant select, delete on case_names to rcms_eraser;

-- ── The desk, of the sides that an official's roles read ────────────────────────────────────────────────────────────

drop index desk_in_order;
drop index desk_closed;
-- serves: "my turn" and "waiting" of one authority and side, in the order of the deadline that bites first, and their counts
create index desk_in_order on desk (authority_id, side, my_turn, sort_on, case_id) where stage <> 'closed';
-- serves: closed cases of one authority and side, newest first, and their count
create index desk_closed on desk (authority_id, side, changed_at desc, case_id) where stage = 'closed';

-- ── The directory of authorities: read once, and again when it has changed ──────────────────────────────────────────

create table directory_version (
  one boolean primary key default true check (one),
  version uuid not null default gen_random_uuid()
);
insert into directory_version default values;
comment on table directory_version is 'Another value after every change of an authority, so that each process may keep the directory in memory.';
create function directory_changed() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update directory_version set version = gen_random_uuid();
  return null;
end $$;
create trigger directory_changed after insert or update or delete or truncate on authorities
  for each statement execute function directory_changed();
grant select on directory_version to rcms_app, rcms_system;
