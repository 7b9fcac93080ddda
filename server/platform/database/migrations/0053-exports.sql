-- Files of figures and facts that an official asked for: made by a job, kept for some days, read by that official alone.

create table exports (
  export_id uuid primary key,
  user_id uuid not null references users,
  authority_id text not null references authorities,
  asked jsonb not null,
  asked_at timestamptz not null,
  state text not null check (state in ('waiting', 'working', 'done', 'failed', 'cancelled')),
  rows int not null default 0 check (rows >= 0),
  total int check (total >= 0),
  size bigint,
  file_name text,
  file_key bytea,
  file_epoch int,
  kept_until timestamptz not null,
  problem text,
  held_until timestamptz,
  ended_at timestamptz,
  check ((file_key is null) = (file_epoch is null)),
  check ((state = 'failed') = (problem is not null))
);
-- serves: the exports of an official, the newest first
create index exports_of_official on exports (user_id, asked_at desc, export_id);
-- serves: the job that makes them, the longest waiting first
create index exports_to_make on exports (asked_at, export_id) where state in ('waiting', 'working');
-- serves: the job that takes away files whose days are over
create index exports_to_end on exports (kept_until);
comment on table exports is 'What an official asked to have written into a file, how far it is, and until when the file is kept. What was asked stays as long as the file.';
comment on column exports.file_key is 'The key of the file, wrapped by the installation key of the epoch; it goes with the file.';
comment on column exports.held_until is 'Until when a process makes it. A process that ended leaves it to the next, which begins anew.';

create table export_pieces (
  export_id uuid not null references exports on delete cascade,
  place int not null,
  content bytea not null,
  primary key (export_id, place)
);
comment on table export_pieces is 'The file in parts, each sealed under the key of the file for its place.';

do $$
declare
  guarded text;
begin
  foreach guarded in array array['exports', 'export_pieces'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy system_all on %I to rcms_system using (true) with check (true)', guarded);
    execute format('grant select, insert, update, delete on %I to rcms_system', guarded);
  end loop;
end $$;
create policy own on exports for select to rcms_app using (user_id = (select nullif(current_actor(), '')::uuid));
create policy own on export_pieces for select to rcms_app using (
  exists (select from exports where exports.export_id = export_pieces.export_id));
grant select on exports, export_pieces to rcms_app;
