-- The case file and everything that is read from it.
--
-- Roles (made by the program, see roles.ts): rcms_app reads what its officials may see; rcms_system writes what a
-- judged command brought about and keeps the read models; rcms_eraser destroys keys; rcms_search owns definer functions.
-- The settings app.actor_id, app.authority_id, app.state and app.now are set for one transaction only.
-- app.authority_id is empty for roles that meet no case files (analyst, administrator): they match no row.

create function current_actor() returns text language sql stable parallel safe
  return coalesce(current_setting('app.actor_id', true), '');
create function current_authority() returns text language sql stable parallel safe
  return coalesce(current_setting('app.authority_id', true), '');
create function current_state() returns text language sql stable parallel safe
  return coalesce(current_setting('app.state', true), '');
create function current_moment() returns timestamptz language sql stable parallel safe
  return coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());

-- ── Reference data: who works here, and under which rules ───────────────────────────────────────────────────────────

create table authorities (
  authority_id text primary key,
  state text not null,
  kind text not null check (kind in ('central', 'local', 'register', 'mission', 'border', 'oversight', 'operator')),
  name jsonb not null,
  place text not null,
  time_zone text not null,
  parent_id text references authorities,
  accredited_to text[] not null default '{}',
  crossing_points jsonb not null default '[]',
  registers jsonb not null default '[]'
);
comment on table authorities is 'Competent authorities of the States. Public reference data: no row-level security.';

create table users (
  user_id uuid primary key,
  authority_id text not null references authorities,
  email text not null,
  name text not null,
  roles text[] not null,
  password_hash text not null,
  language text not null default 'en',
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);
-- serves: sign-in by e-mail, whatever its capitals
create unique index users_email on users (lower(email));
comment on table users is 'Officials with an account. The app role reads and never writes them.';

create table sessions (
  token_digest bytea primary key,
  user_id uuid not null references users,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
-- serves: ending every session of a user who is disabled
create index sessions_of_user on sessions (user_id);
comment on table sessions is 'Signed-in sessions; only the SHA-256 of a token is kept. Deleting a row ends the session at once.';

create table packs (
  pack_digest text primary key,
  agreement_id text not null,
  version text not null,
  content jsonb not null,
  files jsonb not null,
  installed_at timestamptz not null
);
-- serves: the newest version of an agreement
create index packs_of_agreement on packs (agreement_id, installed_at desc);
comment on table packs is 'Every version of every agreement pack ever used, addressed by its content. Insert and select only.';

create table installation (
  part text primary key,
  fingerprint text not null
);
comment on table installation is 'Fingerprints of the secret and of each key this database was used with; another folder of secrets is refused at the start.';

create table reference_numbers (
  agreement_id text not null,
  year int not null,
  last_number int not null,
  primary key (agreement_id, year)
);
comment on table reference_numbers is 'Counter of case references, without gaps: the row is locked in the transaction that submits.';

-- ── Drafts: a plain mutable thing of the requesting side; the case begins when it is submitted ──────────────────────

create table drafts (
  case_id uuid primary key,
  authority_id text not null references authorities,
  central_authority_id text not null references authorities,
  agreement_id text not null,
  state text not null,
  title text not null default '',
  created_by uuid not null references users,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 0,
  handed_over_at timestamptz,
  submitted_at timestamptz
);
-- serves: the unit's own drafts on its desk, newest first
create index drafts_of_unit on drafts (authority_id, updated_at desc, case_id) where submitted_at is null;
-- serves: drafts handed to the central desk for signature
create index drafts_of_central on drafts (central_authority_id, handed_over_at desc, case_id) where submitted_at is null;

create table draft_parts (
  case_id uuid not null references drafts,
  part text not null,
  version int not null,
  sealed bytea not null,
  updated_by uuid not null references users,
  updated_at timestamptz not null,
  primary key (case_id, part)
);
comment on table draft_parts is 'One autosaved topic of a draft, sealed under the key of the draft; each has its own version.';

-- ── The event store: headers for ever, payloads sealed and erasable; partitioned by the time in the case identifier ─

create table case_streams (
  case_id uuid not null,
  stream text not null check (stream in ('shared', 'requesting', 'requested')),
  version int not null,
  head_hash bytea not null,
  primary key (case_id, stream)
);
comment on table case_streams is 'Head of each stream: its length and the hash of its last event. The shared row is locked while a command is judged.';

create table events (
  case_id uuid not null,
  stream text not null check (stream in ('shared', 'requesting', 'requested')),
  seq int not null check (seq > 0),
  type text not null,
  version int not null,
  recorded_at timestamptz not null,
  effective_at timestamptz not null,
  actor_id text not null,
  actor_authority text not null,
  person_id uuid,
  data jsonb not null,
  payloads jsonb not null,
  prev_hash bytea not null,
  hash bytea not null,
  primary key (case_id, stream, seq)
) partition by range (case_id);
comment on table events is 'Header of every event, hash-chained per stream. No personal data. Insert and select only, for every role.';
comment on column events.payloads is 'Salted digests of the payload parts: [{part, personId, section, digest}].';

create table event_payloads (
  case_id uuid not null,
  stream text not null,
  seq int not null,
  part text not null,
  person_id uuid not null,
  section text not null check (section in ('file', 'health', 'danger', 'needs')),
  sealed bytea not null,
  primary key (case_id, stream, seq, part)
) partition by range (case_id);
comment on table event_payloads is 'Personal data of events, encrypted with the key of one person and section. Rows outlive their key: erasing destroys the key.';

create table documents (
  case_id uuid not null,
  document_id uuid not null,
  person_id uuid,
  purpose text not null check (purpose in ('photograph', 'evidence', 'form', 'reply', 'transfer_notice')),
  stream text not null check (stream in ('shared', 'requesting', 'requested')),
  media_type text not null,
  size int not null,
  digest text not null,
  pages int,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (case_id, document_id)
) partition by range (case_id);
comment on table documents is 'Files of a draft or case. `digest` is the SHA-256 of the bytes as they were sent.';

create table document_contents (
  case_id uuid not null,
  document_id uuid not null,
  sealed bytea not null,
  primary key (case_id, document_id)
) partition by range (case_id);

-- A UUIDv7 begins with its millisecond, so a range of identifiers is a range of time: one partition a year.
do $$
declare
  parent text;
  year int;
  lower_bound text;
  upper_bound text;
begin
  foreach parent in array array['events', 'event_payloads', 'documents', 'document_contents'] loop
    for year in 2025..2036 loop
      select rpad(lpad(to_hex((extract(epoch from make_timestamptz(year, 1, 1, 0, 0, 0, 'UTC')) * 1000)::bigint), 12, '0'), 32, '0'),
             rpad(lpad(to_hex((extract(epoch from make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'UTC')) * 1000)::bigint), 12, '0'), 32, '0')
        into lower_bound, upper_bound;
      execute format('create table %I partition of %I for values from (%L) to (%L)',
        parent || '_' || year, parent, lower_bound::uuid, upper_bound::uuid);
    end loop;
    execute format('create table %I partition of %I default', parent || '_other', parent);
  end loop;
end $$;

create table data_keys (
  case_id uuid not null,
  person_id uuid not null,
  section text not null,
  epoch int not null,
  wrapped bytea,
  destroyed_at timestamptz,
  primary key (case_id, person_id, section),
  check ((wrapped is null) = (destroyed_at is not null))
);
comment on table data_keys is 'Data keys wrapped by the installation key of an epoch; person_id is the case itself for the draft key. The eraser destroys them; nothing brings them back.';

create table audit (
  audit_id uuid primary key,
  at timestamptz not null,
  actor_id text not null,
  authority_id text not null,
  act text not null,
  case_id uuid,
  details jsonb not null default '{}'
);
-- serves: who looked at this case
create index audit_of_case on audit (case_id, at desc) where case_id is not null;
comment on table audit is 'Who did and who looked at what, when, for which purpose. Codes and identifiers, and the purpose an official states. Insert only for the app and system roles.';

create table idempotency (
  actor_id text not null,
  key text not null,
  request_digest bytea not null,
  case_id uuid,
  receipt jsonb not null,
  created_at timestamptz not null,
  primary key (actor_id, key)
);
comment on table idempotency is 'Receipts of committed commands, so that a repeated request has one effect. Keeps the receipt, not a body.';

create table outbox (
  outbox_id uuid primary key,
  at timestamptz not null,
  topic text not null,
  case_id uuid,
  authority_id text,
  details jsonb not null default '{}',
  dispatched_at timestamptz
);
-- serves: the dispatcher's next batch
create index outbox_waiting on outbox (outbox_id) where dispatched_at is null;
comment on table outbox is 'What must be told to somebody, written in the transaction that caused it. Identifiers and codes only.';

-- ── Read models: kept by the system role inside the command's transaction; rcms rebuild makes the same rows again ───

create table case_audience (
  case_id uuid not null,
  authority_id text not null,
  side text not null check (side in ('requesting', 'requested')),
  basis text not null check (basis in ('unit', 'central', 'mission')),
  primary key (case_id, authority_id)
);
comment on table case_audience is 'Which authorities read the file of a case, on which side and why. The floor under every policy on case data.';

create table cases (
  case_id uuid primary key,
  reference text not null unique,
  agreement_id text not null,
  pack_digest text not null references packs,
  procedure text not null,
  requesting_state text not null,
  requested_state text not null,
  requesting_authority text not null,
  requesting_unit text not null,
  requested_authority text not null,
  submitted_on date not null,
  received_on date,
  closed boolean not null,
  stopped boolean not null,
  stage text not null,
  shared_version int not null,
  next_settle_on date
);
-- serves: the sweep of clocks that fell due
create index cases_to_settle on cases (next_settle_on, case_id) where next_settle_on is not null;
comment on column cases.stage is 'Stage as both States see it: the fold of the shared stream alone.';

create table case_persons (
  case_id uuid not null references cases,
  person_id uuid not null,
  position int not null,
  relation text not null,
  person_class text not null,
  stage text not null,
  outcome text,
  basis text,
  family_name text,
  given_names text,
  own_script text,
  birth_date text,
  sex text,
  nationality text,
  photograph_id uuid,
  primary key (case_id, person_id)
);
comment on table case_persons is 'Persons of a case with the names lists show. Erasing empties the name columns.';

create table desk (
  authority_id text not null,
  case_id uuid not null references cases,
  agreement_id text not null,
  side text not null,
  stage text not null,
  my_turn boolean not null,
  awaits_approval boolean not null default false,
  next_clock text,
  remind_on date,
  due_on date,
  -- what the desk sorts by: the date that bites first, or the far future
  sort_on date not null,
  other_state text not null,
  persons int not null,
  changed_at timestamptz not null,
  changed_by_other boolean not null,
  primary key (authority_id, case_id)
);
-- serves: "my turn" and "waiting" of one authority, in the order of the deadline that bites first
create index desk_in_order on desk (authority_id, my_turn, sort_on, case_id) where stage not in ('closed');
-- serves: closed cases of one authority, newest first
create index desk_closed on desk (authority_id, changed_at desc, case_id) where stage = 'closed';

create table verifications (
  request_id uuid primary key,
  case_id uuid not null references cases,
  person_id uuid not null,
  authority_id text not null,
  asked_by text not null,
  register text not null,
  fields text[] not null,
  document_ids uuid[] not null,
  asked_at timestamptz not null,
  wanted_on date,
  result text,
  answered_at timestamptz
);
-- serves: a register's work list, unanswered first
create index verifications_of_authority on verifications (authority_id, (answered_at is not null), asked_at, request_id);
-- serves: the verifications shown on a case
create index verifications_of_case on verifications (case_id);

create table arrivals (
  transfer_id uuid not null,
  person_id uuid not null,
  case_id uuid not null references cases,
  authority_id text not null,
  crossing_point text not null,
  arrives_on date not null,
  arrives_at text not null,
  flight text not null,
  departure text not null,
  escorts int not null,
  medical_escort boolean not null,
  state text not null check (state in ('notified', 'stopped', 'failed', 'arrived')),
  visible_from timestamptz not null,
  visible_until timestamptz not null,
  primary key (transfer_id, person_id)
);
-- serves: tonight's arrivals at one border authority
create index arrivals_of_authority on arrivals (authority_id, arrives_on, arrives_at, transfer_id, person_id);
-- serves: the state of a case's transfers
create index arrivals_of_case on arrivals (case_id);

-- ── Row-level security: the floor ──────────────────────────────────────────────────────────────────────────────────

create function reads_case(wanted uuid) returns boolean language sql stable parallel safe
  return exists (select 1 from case_audience a where a.case_id = wanted and a.authority_id = (select current_authority()));
create function reads_stream(wanted uuid, of_stream text) returns boolean language sql stable parallel safe
  return exists (
    select 1 from case_audience a
     where a.case_id = wanted and a.authority_id = (select current_authority())
       and (of_stream = 'shared' or of_stream = a.side));
create function reads_sealed(wanted uuid) returns boolean language sql stable parallel safe
  return exists (
    select 1 from case_audience a
     where a.case_id = wanted and a.authority_id = (select current_authority()) and a.basis in ('unit', 'central'));
comment on function reads_sealed is 'Sealed sections stay with the two authorities that handle the file; no mission, register or border reads them.';
comment on function reads_stream is 'The shared stream for both sides, a private stream for its own side alone.';

do $$
declare
  guarded text;
begin
  foreach guarded in array array['drafts', 'draft_parts', 'case_streams', 'events', 'event_payloads', 'documents',
    'document_contents', 'data_keys', 'audit', 'idempotency', 'outbox', 'case_audience', 'cases', 'case_persons', 'desk',
    'verifications', 'arrivals', 'users', 'sessions'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy system_all on %I to rcms_system using (true) with check (true)', guarded);
  end loop;
end $$;

create policy own_audience on case_audience for select to rcms_app using (authority_id = (select current_authority()));
create policy by_audience on cases for select to rcms_app using (reads_case(case_id));
create policy by_audience on case_persons for select to rcms_app using (
  reads_case(case_id)
  or exists (select 1 from verifications v where v.case_id = case_persons.case_id and v.person_id = case_persons.person_id)
  or exists (select 1 from arrivals a where a.case_id = case_persons.case_id and a.person_id = case_persons.person_id));
create policy by_stream on case_streams for select to rcms_app using (reads_stream(case_id, stream));
create policy by_stream on events for select to rcms_app using (reads_stream(case_id, stream));
-- A verifier reads the person asked about, the question and the own finding; the border reads what to be ready for.
create policy by_stream on event_payloads for select to rcms_app using (
  reads_stream(case_id, stream)
  or exists (select 1 from verifications v where v.case_id = event_payloads.case_id
     and event_payloads.part in ('person:' || v.person_id, 'question:' || v.request_id, 'finding:' || v.request_id))
  or (section = 'needs' and exists (select 1 from arrivals a where a.case_id = event_payloads.case_id
     and a.person_id = event_payloads.person_id)));
create policy sealed on event_payloads as restrictive for select to rcms_app using (
  section not in ('health', 'danger') or reads_sealed(case_id));
create policy for_readers on data_keys for select to rcms_app using (
  reads_case(case_id)
  or exists (select 1 from drafts d where d.case_id = data_keys.case_id)
  or exists (select 1 from verifications v where v.case_id = data_keys.case_id and v.person_id = data_keys.person_id)
  or exists (select 1 from arrivals a where a.case_id = data_keys.case_id and a.person_id = data_keys.person_id));
create policy sealed on data_keys as restrictive for select to rcms_app using (
  section not in ('health', 'danger') or reads_sealed(case_id)
  or exists (select 1 from drafts d where d.case_id = data_keys.case_id));
create policy own_desk on desk for select to rcms_app using (authority_id = (select current_authority()));
create policy asked on verifications for select to rcms_app using (
  authority_id = (select current_authority())
  or exists (select 1 from case_audience a where a.case_id = verifications.case_id
     and a.authority_id = (select current_authority()) and a.side = 'requested' and a.basis = 'central'));
create policy at_the_border on arrivals for select to rcms_app using (
  (authority_id = (select current_authority())
    and (select current_moment()) between visible_from and visible_until)
  or reads_case(case_id));
create policy by_draft_or_stream on documents for select to rcms_app using (
  reads_stream(case_id, stream)
  or exists (select 1 from drafts d where d.case_id = documents.case_id)
  or exists (select 1 from verifications v where v.case_id = documents.case_id
     and v.authority_id = (select current_authority()) and documents.document_id = any (v.document_ids))
  or (purpose = 'photograph' and exists (select 1 from arrivals a where a.case_id = documents.case_id
     and a.person_id = documents.person_id)));
-- What was sent stays readable exactly as sent: only a draft still loses its files.
create policy drafts_only on documents as restrictive for delete to rcms_system using (
  exists (select 1 from drafts d where d.case_id = documents.case_id and d.submitted_at is null));
create policy drafts_only on document_contents as restrictive for delete to rcms_system using (
  exists (select 1 from drafts d where d.case_id = document_contents.case_id and d.submitted_at is null));
create policy by_document on document_contents for select to rcms_app using (
  exists (select 1 from documents d where d.case_id = document_contents.case_id
     and d.document_id = document_contents.document_id));
create policy of_the_unit on drafts for select to rcms_app using (
  authority_id = (select current_authority())
  or (central_authority_id = (select current_authority()) and handed_over_at is not null));
create policy of_the_draft on draft_parts for select to rcms_app using (
  exists (select 1 from drafts d where d.case_id = draft_parts.case_id));
create policy write_audit on audit for insert to rcms_app with check (actor_id = (select current_actor()));
-- Each State reads what its own officials did and saw, never what the other's did.
create policy read_audit on audit for select to rcms_app using (
  case_id is not null and reads_case(case_id)
  and exists (select 1 from authorities a where a.authority_id = audit.authority_id
     and a.state = (select current_state())));
create policy own_receipts on idempotency for select to rcms_app using (actor_id = (select current_actor()));
create policy everybody on users for select to rcms_app using (true);
create policy everybody on sessions for select to rcms_app using (true);
create policy erase on data_keys for update to rcms_eraser using (true) with check (wrapped is null);
create policy erase_read on data_keys for select to rcms_eraser using (true);
create policy erase_names on case_persons for update to rcms_eraser using (true);
create policy erase_names_read on case_persons for select to rcms_eraser using (true);

-- ── Grants: what the comments promise; server/features/cases/floor.test.ts compares ────────────────────────────────────────────────

grant usage on schema public to rcms_app, rcms_system, rcms_eraser, rcms_search;
grant select on authorities, users, sessions, packs, drafts, draft_parts, case_streams, events, event_payloads,
  documents, document_contents, data_keys, audit, idempotency, case_audience, cases, case_persons, desk, verifications,
  arrivals to rcms_app;
grant insert on audit to rcms_app;
grant select, insert on events, event_payloads, documents, document_contents, audit, idempotency, packs, installation
  to rcms_system;
grant select, insert, update on authorities, users, reference_numbers, drafts, draft_parts, case_streams, data_keys,
  outbox to rcms_system;
grant select, insert, update, delete on sessions, case_audience, cases, case_persons, desk, verifications, arrivals
  to rcms_system;
grant delete on documents, document_contents, draft_parts, drafts to rcms_system;
grant select, update on data_keys, case_persons to rcms_eraser;
