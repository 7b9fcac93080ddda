-- The desk: what it is filtered and ordered by, what changed since an official looked, and what each arranged for themselves.

-- ── Further facts of a row ──────────────────────────────────────────────────────────────────────────────────────────

alter table desk
  add column procedure text not null default '',
  add column minors boolean not null default false,
  -- since when the side that has the turn has had it
  add column turn_since timestamptz not null default '2000-01-01T00:00:00Z',
  -- how far the two streams that this authority reads have come
  add column shared_version int not null default 0,
  add column own_version int not null default 0,
  -- the last event: which one, and by whom of the own State
  add column changed_what text not null default '',
  add column changed_by uuid,
  add column own_reference text;
comment on column desk.minors is 'Whether a person was, or may have been, under eighteen in the year of submission: told from headers, so that erasing changes nothing.';
comment on column desk.changed_by is 'The official behind the last event, as far as its signature is open; null for what a period brought about and for a neutral stop.';
comment on column desk.own_reference is 'The first of the authority''s own references, for its lists alone. Emptied when the principal person is erased.';

drop index desk_in_order;
-- serves: "my turn" and "waiting" of one authority and side, by the deadline that bites first, then by who has waited longest
-- what filters ask of a row is beside the keys, so that counting what passes reads the index alone
create index desk_in_order on desk (authority_id, side, my_turn, sort_on, turn_since, case_id)
  include (stage, other_state, agreement_id, procedure, minors, awaits_approval, due_on) where stage <> 'closed';
drop index desk_closed;
-- serves: closed cases of one authority and side, newest first, their count, and how many of them pass a filter
create index desk_closed on desk (authority_id, side, changed_at desc, case_id)
  include (other_state, agreement_id, procedure, minors) where stage = 'closed';
-- serves: the same lists by how long whoever has the turn has had it
create index desk_by_turn on desk (authority_id, side, my_turn, turn_since, case_id) where stage <> 'closed';
-- serves: the same lists by the last change
create index desk_by_change on desk (authority_id, side, my_turn, changed_at desc, case_id) where stage <> 'closed';
-- serves: the lists of one stage, by the deadline that bites first
create index desk_of_stage on desk (authority_id, side, my_turn, stage, sort_on, turn_since, case_id) where stage <> 'closed';
-- serves: the lists of cases with one other State, by the deadline that bites first
create index desk_of_state on desk (authority_id, side, my_turn, other_state, sort_on, turn_since, case_id) where stage <> 'closed';
-- serves: closed cases with one other State, newest first
create index desk_closed_of_state on desk (authority_id, side, other_state, changed_at desc, case_id) where stage = 'closed';

-- The eraser empties one column of a row, and reads which.
create policy erase_reference on desk for update to rcms_eraser using (true) with check (own_reference is null);
create policy erase_reference_read on desk for select to rcms_eraser using (true);
grant select on desk to rcms_eraser;
grant update (own_reference) on desk to rcms_eraser;

-- ── Looks: what an official has seen of a case ──────────────────────────────────────────────────────────────────────

create table case_looks (
  user_id uuid not null references users,
  case_id uuid not null references cases,
  shared_version int not null,
  own_version int not null,
  looked_at timestamptz not null,
  -- serves: the mark of each row of a desk, and of a case
  primary key (user_id, case_id)
);
-- serves: the end of a case
create index case_looks_of_case on case_looks (case_id);
comment on table case_looks is 'How much of a case an official has seen: what came later is new to them. No audit: who looked stands there.';

alter table case_looks enable row level security;
alter table case_looks force row level security;
create policy system_all on case_looks to rcms_system using (true) with check (true);
create policy own_looks on case_looks for select to rcms_app using (
  user_id = (select nullif(current_actor(), '')::uuid));
create policy own_looking on case_looks for insert to rcms_app with check (
  user_id = (select nullif(current_actor(), '')::uuid) and reads_case(case_id));
create policy own_looking_again on case_looks for update to rcms_app
  using (user_id = (select nullif(current_actor(), '')::uuid))
  with check (user_id = (select nullif(current_actor(), '')::uuid) and reads_case(case_id));
grant select, insert, update on case_looks to rcms_app;
grant select, insert, update, delete on case_looks to rcms_system;

-- ── Views: filters, order and columns under a name ──────────────────────────────────────────────────────────────────

create function current_roles() returns text[] language sql stable parallel safe
  return string_to_array(coalesce(current_setting('app.roles', true), ''), ',');

create table desk_views (
  view_id uuid primary key,
  authority_id text not null references authorities,
  user_id uuid not null references users,
  name text not null check (length(name) between 1 and 60),
  shared boolean not null,
  -- the list, the filters, the order and the columns, as the contract has them
  content jsonb not null,
  version int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by uuid not null references users
);
-- serves: the views an official made, whose names differ
create unique index desk_views_of_user on desk_views (user_id, lower(name)) where not shared;
-- serves: the views shared within an authority, whose names differ
create unique index desk_views_of_authority on desk_views (authority_id, lower(name)) where shared;
comment on table desk_views is 'Views of the desk under a name: an official''s own, or shared within the authority by whoever supervises there. Names no person of any case.';

create table desk_arrangements (
  user_id uuid primary key references users,
  columns text[] not null,
  hidden_views uuid[] not null
);
comment on table desk_arrangements is 'What an official chose to see on every desk: the columns in their order, and shared views put out of sight.';

do $$
declare
  guarded text;
begin
  foreach guarded in array array['desk_views', 'desk_arrangements'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy system_all on %I to rcms_system using (true) with check (true)', guarded);
    execute format('grant select, insert, update, delete on %I to rcms_app, rcms_system', guarded);
  end loop;
end $$;
create policy own_and_shared on desk_views for select to rcms_app using (
  user_id = (select nullif(current_actor(), '')::uuid)
  or (shared and authority_id = (select current_authority())));
create policy own_or_supervised on desk_views for insert to rcms_app with check (
  user_id = (select nullif(current_actor(), '')::uuid) and authority_id = (select current_authority())
  and (not shared or (select current_roles()) && array['central_desk', 'approver']));
create policy own_or_supervised_change on desk_views for update to rcms_app using (
  (user_id = (select nullif(current_actor(), '')::uuid) and not shared)
  or (shared and authority_id = (select current_authority()) and (select current_roles()) && array['central_desk', 'approver']))
  with check (
  authority_id = (select current_authority())
  and ((user_id = (select nullif(current_actor(), '')::uuid) and not shared)
    or (shared and (select current_roles()) && array['central_desk', 'approver'])));
create policy own_or_supervised_end on desk_views for delete to rcms_app using (
  (user_id = (select nullif(current_actor(), '')::uuid) and not shared)
  or (shared and authority_id = (select current_authority()) and (select current_roles()) && array['central_desk', 'approver']));
create policy own_arrangement on desk_arrangements to rcms_app
  using (user_id = (select nullif(current_actor(), '')::uuid))
  with check (user_id = (select nullif(current_actor(), '')::uuid));

-- ── Cases of an earlier version ─────────────────────────────────────────────────────────────────────────────────────
-- What a statement can tell of them is filled in here; the rest is made anew by the job that serves changed authorities.
-- The owner reads the cases for these sentences, and is bound by the policies again before the migration commits.

do $$
declare
  opened text;
begin
  foreach opened in array array['cases', 'desk', 'audit', 'users', 'case_looks', 'case_rebuilds'] loop
    execute format('alter table %I no force row level security', opened);
  end loop;
  update desk set procedure = cases.procedure, shared_version = cases.shared_version, turn_since = desk.changed_at
    from cases where cases.case_id = desk.case_id;
  insert into case_looks (user_id, case_id, shared_version, own_version, looked_at)
  select distinct on (users.user_id, audit.case_id)
         users.user_id, audit.case_id, (audit.details -> 'versions' ->> 'shared')::int,
         (audit.details -> 'versions' ->> 'own')::int, audit.at
    from audit join users on users.user_id::text = audit.actor_id join cases on cases.case_id = audit.case_id
   where audit.act = 'case_read' and audit.details ? 'versions'
   order by users.user_id, audit.case_id, audit.at desc;
  insert into case_rebuilds (rebuild_id, requested_state, requesting_state, asked_at)
  select gen_random_uuid(), requested_state, null, now()
    from (select distinct requested_state from cases) every_state;
  foreach opened in array array['cases', 'desk', 'audit', 'users', 'case_looks', 'case_rebuilds'] loop
    execute format('alter table %I force row level security', opened);
  end loop;
end $$;
