-- What just changed, for pages that are open: identifiers and topics of the last hour, and nothing that outlives it.

-- Unlogged: a hint that is lost with the power costs a page nothing, since it looks again when it reconnects.
create unlogged table live_changes (
  change_id uuid primary key default gen_random_uuid(),
  transaction_id xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now(),
  topic text not null check (topic in ('case', 'desk', 'verifications', 'arrivals', 'notices')),
  authority_id text not null,
  user_id uuid,
  case_id uuid
);
-- serves: what became known since the last look of a process
create index live_changes_in_order on live_changes (transaction_id);
-- serves: forgetting what is older than an hour
create index live_changes_by_age on live_changes (at);
comment on table live_changes is 'Whom an act concerned, told to open pages within a second and forgotten after an hour. Never in a backup: its order is this cluster''s alone.';
comment on column live_changes.transaction_id is 'Transactions end in another order than they began: what is at least as new as the oldest still running is looked through again.';

alter table live_changes enable row level security;
alter table live_changes force row level security;
create policy system_all on live_changes to rcms_system using (true) with check (true);
grant select, insert, delete on live_changes to rcms_system;
