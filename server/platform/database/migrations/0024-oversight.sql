-- Who looked: read by the oversight of the own State, counted by those who answer for the work of others.

-- Until now every reader of a case could have read, of the own State's part of the audit, who else looked at it.
drop policy read_audit on audit;
-- Everybody their own lines: a page that asks again by itself leaves no second one.
create policy own_lines on audit for select to rcms_app using (actor_id = (select current_actor()));
create policy counted on audit for select to rcms_app using (
  (select current_roles()) && array['central_desk', 'approver']
  and case_id is not null and reads_case(case_id)
  and authority_id in (select a.authority_id from authorities a where a.state = (select current_state())));
-- Each State oversees its own officials, never those of the other.
create policy overseen on audit for select to rcms_app using (
  (select current_roles()) && array['oversight']
  and authority_id in (select a.authority_id from authorities a where a.state = (select current_state())));

-- serves: the looks of an official in a period, page by page (server/features/oversight/looks.ts)
create index audit_of_official on audit (actor_id, at desc, audit_id desc);
-- serves: what the officials of a State looked at in a period, counted (server/features/oversight/officials.ts). The table only
-- grows, in the order of time, so a few ranges of blocks are enough and cost next to nothing to keep.
create index audit_in_time on audit using brin (at);

create table case_faults (
  case_id uuid not null,
  stream text not null check (stream in ('shared', 'requesting', 'requested')),
  what text not null,
  found_at timestamptz not null,
  primary key (case_id, stream, what)
);
comment on table case_faults is 'What the last proof of the record found wrong with a case; a case without a row was sound. Codes alone. Made anew by each proof.';

alter table case_faults enable row level security;
alter table case_faults force row level security;
create policy system_all on case_faults to rcms_system using (true) with check (true);
create policy by_stream on case_faults for select to rcms_app using (
  (select current_roles()) && array['oversight'] and reads_stream(case_id, stream));
grant select on case_faults to rcms_app;
grant select, insert, delete on case_faults to rcms_system;
