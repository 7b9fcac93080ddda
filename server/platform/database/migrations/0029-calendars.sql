-- Calendars are versions in the database; the files of the program are the first of each State.

create table calendar_versions (
  state text not null,
  number int not null check (number > 0),
  version text not null,
  definition jsonb not null,
  digest text not null,
  file_digest text,
  published_at timestamptz not null,
  published_by uuid,
  reason text not null,
  primary key (state, number),
  unique (state, version),
  check ((published_by is null) = (file_digest is not null))
);
comment on table calendar_versions is 'Every version of the calendar of every State ever used; the one with the highest number is in force. Insert and select only. Holds no case data.';
comment on column calendar_versions.version is 'What explanations and events call it.';
comment on column calendar_versions.digest is 'SHA-256 of the definition.';
comment on column calendar_versions.file_digest is 'SHA-256 of the file of the program from which it was made; null for one that an administrator of the State published.';
comment on column calendar_versions.published_by is 'null: the program, from its file.';

create table calendar_recounts (
  state text not null,
  number int not null,
  asked_at timestamptz not null,
  horizon bigint,
  after_case uuid,
  cases int not null default 0,
  moved int not null default 0,
  finished_at timestamptz,
  primary key (state, number),
  foreign key (state, number) references calendar_versions
);
-- serves: what is still to be counted anew, oldest first
create index calendar_recounts_waiting on calendar_recounts (asked_at, state) where finished_at is null;
comment on table calendar_recounts is 'Open cases whose deadlines are counted anew after a version of a calendar. A job works through them. Nobody but the system role reads or writes it.';
comment on column calendar_recounts.horizon is 'Transactions below this number may have read the version before; the work begins when all of them have ended.';
comment on column calendar_recounts.after_case is 'The last case that was looked at: a job that is cut short goes on here.';
comment on column calendar_recounts.moved is 'Cases in which a deadline moved.';

alter table calendar_versions enable row level security;
alter table calendar_versions force row level security;
create policy everybody_reads on calendar_versions for select to rcms_app, rcms_system using (true);
create policy system_adds on calendar_versions for insert to rcms_system with check (true);
grant select on calendar_versions to rcms_app;
grant select, insert on calendar_versions to rcms_system;

alter table calendar_recounts enable row level security;
alter table calendar_recounts force row level security;
create policy system_all on calendar_recounts to rcms_system using (true) with check (true);
grant select, insert, update on calendar_recounts to rcms_system;

-- serves: the open cases of a State, whose deadlines a new version of its calendar may move
create index cases_open_of_requesting on cases (requesting_state, case_id) where not closed;
create index cases_open_of_requested on cases (requested_state, case_id) where not closed;
