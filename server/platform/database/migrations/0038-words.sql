-- Messages in threads, and who of an authority has read them; questions of one side to the other on its desk
-- (docs/decisions/0038-words-between-two-sides.md).

-- ── Read marks: an authority's own affair ───────────────────────────────────────────────────────────────────────────

create table message_reads (
  user_id uuid not null references users,
  case_id uuid not null references cases,
  message_id uuid not null,
  authority_id text not null references authorities,
  read_at timestamptz not null,
  -- serves: how many messages of a case an official has read, on the desk
  primary key (user_id, case_id, message_id)
);
-- serves: who of the own authority has read which message, on the page of a case
create index message_reads_of_authority on message_reads (case_id, authority_id);
comment on table message_reads is 'Which messages of the other State an official has read. Colleagues of the own authority see it; the other State never does.';

alter table message_reads enable row level security;
alter table message_reads force row level security;
create policy system_all on message_reads to rcms_system using (true) with check (true);
create policy own_authority on message_reads for select to rcms_app using (
  authority_id = (select current_authority()) and reads_case(case_id));
create policy own_reading on message_reads for insert to rcms_app with check (
  user_id = (select nullif(current_actor(), '')::uuid) and authority_id = (select current_authority())
  and reads_case(case_id));
grant select, insert on message_reads to rcms_app;
grant select, insert, delete on message_reads to rcms_system;

-- ── The desk: what the other State wrote, and what it asked of us ───────────────────────────────────────────────────

alter table desk add column messages_received int not null default 0;
comment on column desk.messages_received is 'Messages of the other State, read or not.';
alter table desk add column asked_of_us boolean not null default false;
comment on column desk.asked_of_us is 'The other State has asked for information and is not answered in full.';

-- ── Files of messages ───────────────────────────────────────────────────────────────────────────────────────────────

-- Packages that land side by side each add a purpose: the list is taken from the table and made longer.
do $$
declare
  definition text;
begin
  select pg_get_constraintdef(oid) into strict definition
    from pg_constraint where conrelid = 'documents'::regclass and conname = 'documents_purpose_check';
  alter table documents drop constraint documents_purpose_check;
  execute 'alter table documents add constraint documents_purpose_check '
    || replace(definition, '''paper_reply''::text', '''paper_reply''::text, ''message''::text');
end $$;
