-- Extracts of registers that an authority loaded: searched by the program as a connected register would be.

create table register_extracts (
  extract_id uuid primary key,
  authority_id text not null references authorities,
  register text not null,
  dated date not null,
  loaded_at timestamptz not null,
  file_digest text not null check (file_digest ~ '^[0-9a-f]{64}$'),
  rows_read int not null check (rows_read >= 0),
  rows_kept int not null check (rows_kept >= 0),
  -- serves: the extract that answers for a register; a new one takes the place of the old in one transaction
  unique (authority_id, register)
);
comment on table register_extracts is 'The extract that answers for a register, with its date and how many rows it has. Its persons are known_persons under extract_id.';

create table register_extract_entries (
  extract_id uuid not null references register_extracts on delete cascade,
  person_id uuid not null,
  reference text not null,
  primary key (extract_id, person_id)
);
comment on table register_extract_entries is 'Under what an entry stands in its register. For the own authority alone.';

alter table register_extracts enable row level security;
alter table register_extracts force row level security;
alter table register_extract_entries enable row level security;
alter table register_extract_entries force row level security;
create policy system_all on register_extracts to rcms_system using (true) with check (true);
create policy system_all on register_extract_entries to rcms_system using (true) with check (true);
create policy own on register_extracts for select to rcms_app using (authority_id = (select current_authority()));
create policy own on register_extract_entries for select to rcms_app using (exists (
  select 1 from register_extracts e where e.extract_id = register_extract_entries.extract_id
     and e.authority_id = (select current_authority())));
grant select on register_extracts, register_extract_entries to rcms_app;
grant select, insert, update, delete on register_extracts, register_extract_entries to rcms_system;
