-- Lists of persons checked at once: a visiting identification mission, a charter, a backlog. Only attested persons, for a
-- stated purpose, until a stated day. Whoever matched nobody leaves nothing but the number of a line.

create table person_lists (
  list_id uuid primary key,
  authority_id text not null references authorities,
  title text not null,
  purpose text not null check (purpose in ('identification_mission', 'charter', 'backlog', 'other')),
  purpose_words text not null,
  -- The official's word that every person on it was attested, by whom, under which reference, on which day.
  attested_by text not null,
  attestation_reference text not null,
  attested_on date not null,
  uploaded_by uuid not null,
  uploaded_name text not null,
  uploaded_at timestamptz not null,
  sides text[] not null,
  expires_on date not null,
  stage text not null check (stage in ('columns', 'checking', 'checked', 'failed')),
  kind text not null check (kind in ('csv', 'xlsx')),
  file bytea,
  file_key bytea,
  file_epoch int,
  headings text[] not null,
  columns jsonb not null,
  date_order text not null check (date_order in ('day_first', 'month_first')),
  rows int,
  checked int not null default 0,
  checked_at timestamptz,
  check ((stage in ('checked', 'failed')) = (file is null)),
  check ((file is null) = (file_key is null) and (file is null) = (file_epoch is null))
);
-- serves: the lists of an authority, the newest first
create index person_lists_of_authority on person_lists (authority_id, uploaded_at desc, list_id);
-- serves: the job that checks, and the job that takes away what expired
create index person_lists_by_stage on person_lists (stage, expires_on);
comment on table person_lists is 'A list of attested persons that an authority had checked. It ends on its day with everything in it.';
comment on column person_lists.file is 'The list as it was sent, sealed under a key of its own, until its last row is checked; a list whose columns nobody names ends after a day.';
comment on column person_lists.file_key is 'The key of the file, wrapped by the installation key of the epoch; it goes with the file.';
comment on column person_lists.sides is 'Where the official who sent it reads files: what it was compared with.';
comment on column person_lists.columns is 'Which columns hold which field: numbers from 0.';

create table person_list_rows (
  list_id uuid not null references person_lists on delete cascade,
  line int not null,
  authority_id text not null,
  outcome text not null check (outcome in ('same', 'look', 'nobody', 'left_out')),
  fault text,
  own_id text,
  profile text,
  complete boolean not null default true,
  primary key (list_id, line),
  check (outcome in ('same', 'look') or (profile is null and own_id is null)),
  check ((outcome = 'left_out') <= (fault is not null))
);
-- serves: the rows of one outcome, in the order of the list
create index person_list_rows_by_outcome on person_list_rows (list_id, outcome, line);
comment on table person_list_rows is 'What became of each line. Particulars are kept of those alone who look like somebody.';

create table person_list_hits (
  list_id uuid not null,
  line int not null,
  place int not null,
  authority_id text not null,
  holder_id uuid not null,
  person_id uuid not null,
  probability double precision not null check (probability between 0 and 1),
  band text not null check (band in ('same', 'look')),
  primary key (list_id, line, place),
  foreign key (list_id, line) references person_list_rows on delete cascade
);
-- serves: what is taken away when a person is erased
create index person_list_hits_of_person on person_list_hits (holder_id, person_id);
comment on table person_list_hits is 'Records that look like a person of a list, most likely first. An order, never a decision.';

create table list_columns (
  authority_id text not null references authorities,
  headings_digest text not null,
  columns jsonb not null,
  date_order text not null,
  kept_at timestamptz not null,
  primary key (authority_id, headings_digest)
);
comment on table list_columns is 'How an authority read a list with these headings the last time. Names of columns, nobody''s data.';

do $$
declare
  guarded text;
begin
  foreach guarded in array array['person_lists', 'person_list_rows', 'person_list_hits', 'list_columns'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy own_lists on %I for select to rcms_app using (authority_id = (select current_authority()))', guarded);
    execute format('grant select on %I to rcms_app', guarded);
    execute format('create policy system_all on %I to rcms_system using (true) with check (true)', guarded);
    execute format('grant select, insert, update, delete on %I to rcms_system', guarded);
    execute format('create policy eraser_reads on %I for select to rcms_eraser using (true)', guarded);
    execute format('create policy erase on %I for delete to rcms_eraser using (true)', guarded);
    execute format('grant select, delete on %I to rcms_eraser', guarded);
  end loop;
end $$;
create policy erase_words on person_list_rows for update to rcms_eraser using (true)
  with check (profile is null or outcome = 'look');
grant update (profile, own_id, outcome) on person_list_rows to rcms_eraser;
