-- Who holds a case within one authority: plain work, neither event nor read model.
--
-- The row hangs on that of the audience. Whoever loses the file, by a hand-over to another unit or because a mission is no
-- longer accredited, loses with it who held it there; a rebuild writes audiences only where they differ and ends nothing.

create table assignments (
  authority_id text not null references authorities,
  case_id uuid not null,
  user_id uuid not null references users,
  assigned_by uuid not null references users,
  assigned_at timestamptz not null,
  primary key (authority_id, case_id),
  foreign key (case_id, authority_id) references case_audience (case_id, authority_id) on delete cascade
);
-- serves: what one colleague holds, and the end of an audience
create index assignments_of_user on assignments (authority_id, user_id, case_id);
create index assignments_of_audience on assignments (case_id, authority_id);
comment on table assignments is 'The colleague who holds a case at one authority. Each authority has its own and reads no other''s. The app role writes it, within its own authority, for cases it reads and officials who are active there.';

alter table assignments enable row level security;
alter table assignments force row level security;
create policy system_all on assignments to rcms_system using (true) with check (true);
create policy own_authority on assignments for select to rcms_app using (authority_id = (select current_authority()));
create policy own_release on assignments for delete to rcms_app using (authority_id = (select current_authority()));
create policy own_taking on assignments for insert to rcms_app with check (
  authority_id = (select current_authority()) and reads_case(case_id) and assigned_by::text = (select current_actor())
  and exists (select 1 from users u where u.user_id = assignments.user_id and u.authority_id = (select current_authority())
    and u.account_kind = 'person' and u.disabled_at is null));
create policy own_giving on assignments for update to rcms_app using (authority_id = (select current_authority()))
  with check (
  authority_id = (select current_authority()) and reads_case(case_id) and assigned_by::text = (select current_actor())
  and exists (select 1 from users u where u.user_id = assignments.user_id and u.authority_id = (select current_authority())
    and u.account_kind = 'person' and u.disabled_at is null));
-- With the last person of a case goes who held it.
create policy erase on assignments for delete to rcms_eraser using (true);
create policy erase_read on assignments for select to rcms_eraser using (true);
grant select, insert, update, delete on assignments to rcms_app;
grant select, insert, update, delete on assignments to rcms_system;
grant select, delete on assignments to rcms_eraser;

-- Whoever gives a case to a colleague sees who is away: the roster of the own authority.
create policy own_roster on duty_roster for select to rcms_app using (
  exists (select 1 from users u where u.user_id::text = (select current_actor()) and u.authority_id = duty_roster.authority_id));
grant select on duty_roster to rcms_app;
