-- Reports of the joint committee: the figures of a period as they were when the report was made, so that the paper can be printed
-- again, and which cases make up the difference between the two sides.

create table committee_reports (
  report_id uuid primary key,
  agreement_id text not null,
  -- The State whose report it is: its own cases alone are in it.
  state text not null,
  authority_id text not null references authorities,
  asked_by uuid not null,
  asked_name text not null,
  asked_at timestamptz not null,
  from_day date not null,
  to_day date not null,
  requesting_state text,
  for_publication boolean not null,
  ways jsonb not null,
  stage text not null check (stage in ('waiting', 'made', 'failed')),
  cases int,
  read int not null default 0,
  held_until timestamptz,
  content jsonb,
  digest text check (digest ~ '^[0-9a-f]{64}$'),
  made_at timestamptz,
  check ((stage = 'made') = (content is not null) and (content is null) = (digest is null))
);
-- serves: the reports of a State, the newest first
create index committee_reports_of_state on committee_reports (state, asked_at desc, report_id);
-- serves: the job that makes them
create index committee_reports_waiting on committee_reports (asked_at) where stage = 'waiting';
comment on table committee_reports is 'Reports of the joint committee. The content is numbers and names nobody; its digest stands on every paper that is printed from it.';
comment on column committee_reports.for_publication is 'Made for readers who may not see the cases: under disclosure control, and without the differences of the two sides.';
comment on column committee_reports.ways is 'How each of the two sides counts.';
comment on column committee_reports.held_until is 'Until when the process holds it that makes it; another begins anew after that.';

create table committee_report_cases (
  report_id uuid not null references committee_reports on delete cascade,
  thing text not null check (thing in ('applications', 'consents', 'returns')),
  case_id uuid not null,
  reference text not null,
  requesting_state text not null,
  requesting int not null,
  requested int not null,
  requesting_day date,
  requested_day date,
  reasons text[] not null,
  differences int[] not null,
  -- serves: the cases of a report in the order of their references, and one that the other side names
  primary key (report_id, thing, reference),
  check (cardinality(reasons) = cardinality(differences))
);
comment on table committee_report_cases is 'Every case that one of the two sides counts in the period of a report, how often each does, and why not alike. References and days; nobody is named.';

do $$
declare
  guarded text;
begin
  foreach guarded in array array['committee_reports', 'committee_report_cases'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy system_all on %I to rcms_system using (true) with check (true)', guarded);
    execute format('grant select on %I to rcms_app', guarded);
    execute format('grant select, insert, update, delete on %I to rcms_system', guarded);
  end loop;
end $$;

-- Whoever sees every case of the State sees every report of it; an analyst those that are made for publication.
create policy of_the_state on committee_reports for select to rcms_app using (
  state = (select current_state())
  and ((for_publication and (select 'analyst' = any(current_roles())))
    or ((select 'central_desk' = any(current_roles()) or 'approver' = any(current_roles()))
      and (select kind = 'central' from authorities where authority_id = current_authority()))));
create policy by_report_and_audience on committee_report_cases for select to rcms_app using (
  report_id in (select report_id from committee_reports) and reads_case(case_id));
