-- The end of memory: what was destroyed of whom and by which rule, cases that must be kept, and the life of each epoch of
-- the installation key.

-- ── What the eraser leaves behind ───────────────────────────────────────────────────────────────────────────────────

create table erasures (
  erasure_id uuid primary key,
  case_id uuid not null,
  person_id uuid not null,
  erased_at timestamptz not null,
  final_on date not null,
  basis text not null check (basis in ('retention', 'order', 'restore')),
  certificate text not null
);
-- serves: whether a person of a case was erased, asked by the page of the case, by verify and by the retention job
create index erasures_of_person on erasures (case_id, person_id);
comment on table erasures is 'One row for each erasure of a person, with its certificate (a JWS). Insert and select only. Says nothing of private streams, because both States read it.';
comment on column erasures.final_on is 'From this day no backup can bring the person back, if backups are kept no longer than was set.';

create table legal_holds (
  hold_id uuid primary key,
  case_id uuid not null,
  state text not null,
  reason text not null,
  placed_by text not null,
  placed_at timestamptz not null,
  lifted_by text,
  lifted_at timestamptz,
  check ((lifted_by is null) = (lifted_at is null))
);
-- serves: the hold that stands on a case, one for each State
create unique index legal_holds_standing on legal_holds (case_id, state) where lifted_at is null;
comment on table legal_holds is 'Cases that may not be erased while a hold stands. A hold and its reason are its own State''s to read; each State has at most one. Erasing empties the reasons of holds that were lifted.';

create table key_epochs (
  epoch int primary key,
  made_at timestamptz not null,
  retired_at timestamptz,
  destroyed_at timestamptz
);
comment on table key_epochs is 'Life of each installation key. retired_at: nothing is wrapped by it any more; backups from before still need it.';

-- ── Columns that erasing needs ──────────────────────────────────────────────────────────────────────────────────────

alter table documents add column erased_at timestamptz;
comment on column documents.erased_at is 'When its content was destroyed; what is left is that there was such a file, and its digest.';
alter table event_payloads add column digest text;
comment on column event_payloads.digest is 'Digest of what is left where another person was taken out of this payload; the header keeps that of the original. An empty `sealed` was erased.';

-- ── Row-level security and grants ───────────────────────────────────────────────────────────────────────────────────

do $$
declare
  guarded text;
begin
  foreach guarded in array array['erasures', 'legal_holds', 'key_epochs'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy system_all on %I to rcms_system using (true) with check (true)', guarded);
  end loop;
  -- To say what is to be destroyed, the eraser must read it.
  foreach guarded in array array['erasures', 'legal_holds', 'cases', 'case_streams', 'events', 'event_payloads',
    'documents', 'document_contents', 'drafts', 'draft_parts', 'audit', 'idempotency'] loop
    execute format('create policy eraser_reads on %I for select to rcms_eraser using (true)', guarded);
    execute format('grant select on %I to rcms_eraser', guarded);
  end loop;
end $$;

create policy by_audience on erasures for select to rcms_app using (reads_case(case_id));
create policy own_state on legal_holds for select to rcms_app using (
  reads_case(case_id) and state = (select current_state()));
grant select on erasures, legal_holds to rcms_app;
grant select, insert on erasures to rcms_system;
grant select, insert, update on legal_holds, key_epochs to rcms_system;

create policy eraser_writes on erasures for insert to rcms_eraser with check (true);
grant insert on erasures to rcms_eraser;
create policy eraser_writes on audit for insert to rcms_eraser with check (true);
grant insert on audit to rcms_eraser;
-- The lock under which acts are judged, and nothing that could be written to its row.
create policy eraser_locks on case_streams for update to rcms_eraser using (true) with check (false);
grant update (version) on case_streams to rcms_eraser;
-- A payload ends empty, or goes on without the person that was taken out of it; then its own digest says so.
create policy erase on event_payloads for update to rcms_eraser using (true)
  with check (sealed = ''::bytea or digest is not null);
grant update (sealed, digest) on event_payloads to rcms_eraser;
create policy erase on documents for update to rcms_eraser using (true) with check (erased_at is not null);
grant update (erased_at) on documents to rcms_eraser;
create policy erase on document_contents for delete to rcms_eraser using (true);
grant delete on document_contents to rcms_eraser;
-- Of a submitted draft only the title is left to be emptied; one that was never sent goes as a whole, with its files.
create policy erase_title on drafts for update to rcms_eraser using (true) with check (title = '');
grant update (title) on drafts to rcms_eraser;
create policy erase_unsent on drafts for delete to rcms_eraser using (submitted_at is null);
create policy erase_unsent on draft_parts for delete to rcms_eraser using (true);
create policy erase_unsent on documents for delete to rcms_eraser using (
  exists (select 1 from drafts d where d.case_id = documents.case_id and d.submitted_at is null));
grant delete on drafts, draft_parts, documents to rcms_eraser;
-- Stated purposes are words; the digest of a request could be guessed back from its few words.
create policy erase_words on audit for update to rcms_eraser using (case_id is not null);
grant update (details) on audit to rcms_eraser;
create policy erase_digests on idempotency for update to rcms_eraser using (case_id is not null);
grant update (request_digest) on idempotency to rcms_eraser;
create policy erase_words on legal_holds for update to rcms_eraser using (true) with check (reason = '');
grant update (reason) on legal_holds to rcms_eraser;
