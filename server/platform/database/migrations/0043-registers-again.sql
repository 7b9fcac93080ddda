-- Registers are asked again with a reason, their log is overseen, answers bring scans, and extracts end.

-- ── Asked again ─────────────────────────────────────────────────────────────────────────────────────────────────────

alter table register_queries
  add column again text check (again in ('unavailable', 'facts_changed', 'other'));
comment on column register_queries.again is 'Why it was asked once more, where an earlier question about the person went to the same register.';

-- ── The log is overseen ─────────────────────────────────────────────────────────────────────────────────────────────

-- Digests, moments and codes alone: what a register answered is sealed under the key of the person.
create policy overseen on register_queries for select to rcms_app using (
  (select current_roles()) && array['oversight']
  and exists (select 1 from authorities a where a.authority_id = register_queries.authority_id
     and a.state = (select current_state())));
create policy overseen on register_attempts for select to rcms_app using (
  (select current_roles()) && array['oversight']
  and exists (select 1 from authorities a where a.authority_id = register_attempts.authority_id
     and a.state = (select current_state())));
-- serves: the log over all registers of a State, the latest first, and what one official asked
create index register_queries_by_time on register_queries (created_at desc, query_id desc);
create index register_queries_of_official on register_queries (asked_by, created_at desc, query_id desc);

-- ── Scans of an answer ──────────────────────────────────────────────────────────────────────────────────────────────

-- Packages that land side by side each add a purpose: the list is taken from the table and made longer.
do $$
declare
  definition text;
begin
  select pg_get_constraintdef(oid) into strict definition
    from pg_constraint where conrelid = 'documents'::regclass and conname = 'documents_purpose_check';
  alter table documents drop constraint documents_purpose_check;
  execute 'alter table documents add constraint documents_purpose_check '
    || replace(definition, '''paper_reply''::text', '''paper_reply''::text, ''register_scan''::text');
end $$;

-- A scan of an answer stays on the side of the State that asked; every other file goes to both.
drop policy send_once on documents;
create policy send_once on documents as restrictive for update to rcms_system using (not attached)
  with check (attached and stream = case when purpose = 'register_scan' then 'requested' else 'shared' end);

-- A register reads no stream of the case: while its scan waits, whoever uploaded it sees it through the question.
create policy of_own_answer on documents for select to rcms_app using (
  purpose = 'register_scan' and not attached and created_by::text = (select current_actor())
  and exists (select 1 from verifications v where v.case_id = documents.case_id
     and v.person_id = documents.person_id and v.authority_id = (select current_authority())));

-- ── An extract ends ─────────────────────────────────────────────────────────────────────────────────────────────────

alter table register_extracts add column expires_on date;
comment on column register_extracts.expires_on is 'The last day on which it answers; then it is deleted. Null for one that was loaded before days were set.';

create table register_extracts_ended (
  extract_id uuid not null,
  loaded_at timestamptz not null,
  authority_id text not null,
  register text not null,
  dated date not null,
  expires_on date,
  rows_kept int not null,
  file_digest text not null check (file_digest ~ '^[0-9a-f]{64}$'),
  ended_at timestamptz not null,
  why text not null check (why in ('expired', 'replaced')),
  primary key (extract_id, loaded_at)
);
comment on table register_extracts_ended is 'That there was an extract, of which day and how many rows, and when and why it went. Holds nothing of any person.';
-- serves: what became of the extracts of one register, the latest first
create index register_extracts_ended_of_register on register_extracts_ended (authority_id, register, ended_at desc);
alter table register_extracts_ended enable row level security;
alter table register_extracts_ended force row level security;
create policy system_all on register_extracts_ended to rcms_system using (true) with check (true);
create policy own on register_extracts_ended for select to rcms_app using (authority_id = (select current_authority()));
grant select on register_extracts_ended to rcms_app;
grant select, insert on register_extracts_ended to rcms_system;
