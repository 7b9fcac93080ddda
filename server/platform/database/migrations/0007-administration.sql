-- What administration needs beside the tables of 0002.

-- A deputy decides; nobody administers for another.
alter table delegations add constraint delegations_lend_no_administration check (not ('administrator' = any (roles)));

-- serves: when an official last signed in, shown to the administrators of the State
create index audit_sign_ins on audit (actor_id, at desc) where act = 'sign_in';

-- serves: the cases between two States, whose readers follow from the accreditation of missions and from crossing points
create index cases_of_states on cases (requested_state, requesting_state, case_id);

create table case_rebuilds (
  rebuild_id uuid primary key,
  requested_state text not null,
  requesting_state text,
  asked_at timestamptz not null,
  horizon bigint,
  after_case uuid,
  cases int not null default 0,
  finished_at timestamptz
);
-- serves: what is still to be made anew, oldest first
create index case_rebuilds_waiting on case_rebuilds (asked_at, rebuild_id) where finished_at is null;
comment on table case_rebuilds is 'Cases whose read models follow from the authorities and are to be made anew after a change there. A job works through them. Nobody but the system role reads or writes it.';
comment on column case_rebuilds.requesting_state is 'null: whichever State requests.';
comment on column case_rebuilds.horizon is 'Transactions below this number may have read the authorities as they were; the work begins when all of them have ended.';
comment on column case_rebuilds.after_case is 'The last case that was made anew: a job that is cut short goes on here.';

alter table case_rebuilds enable row level security;
alter table case_rebuilds force row level security;
create policy system_all on case_rebuilds to rcms_system using (true) with check (true);
grant select, insert, update on case_rebuilds to rcms_system;

-- Until now only practice data could fill a database; one that is filled is marked as what it is. The owner reads the
-- users for this one sentence, and is bound by their policies again before the migration commits.
alter table users no force row level security;
insert into installation (part, fingerprint)
select 'mode', 'practice' where exists (select 1 from users where email like '%.practice.example');
alter table users force row level security;
comment on table installation is 'Fingerprints of the secret and of each key this database was used with, and whether it is for practice or for real work (mode). Another folder of secrets, or the other mode, is refused at the start.';
