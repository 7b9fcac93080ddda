-- What two States say of the rules of an agreement: a stream of its own for each pair and direction, only ever added to.

create table rule_streams (
  stream_id uuid primary key,
  agreement_id text not null,
  requesting text not null,
  requested text not null,
  version int not null check (version >= 0),
  head_hash bytea not null,
  unique (agreement_id, requesting, requested),
  check (requesting <> requested)
);
comment on table rule_streams is 'Head of what two States say of the rules of an agreement, in the direction in which one asks the other: how many statements, and the hash of the last. The row is locked while one is added.';

create table rule_statements (
  stream_id uuid not null references rule_streams,
  number int not null check (number > 0),
  state text not null,
  rule text not null,
  value text not null,
  verdict text not null check (verdict in ('confirmed', 'corrected', 'rejected', 'withdrawn')),
  reason text,
  proposal text,
  pack_version text not null,
  pack_digest text not null references packs,
  official_id uuid not null,
  official text not null,
  authority_id text not null,
  stated_at timestamptz not null,
  hash bytea not null,
  primary key (stream_id, number),
  check ((verdict = 'confirmed') = (reason is null)),
  check ((verdict = 'corrected') = (proposal is not null))
);
comment on table rule_statements is 'A named official of a State confirms, corrects or rejects one rule at one value, or takes that back. Insert and select only. Holds no case data.';
comment on column rule_statements.rule is 'Its name within the pack, the same in every version.';
comment on column rule_statements.value is 'SHA-256 of what the rule says, with its article: what the statement is about.';
comment on column rule_statements.pack_digest is 'The version in which it was read.';
comment on column rule_statements.official is 'The name at that time, as part of the statement.';
comment on column rule_statements.hash is 'SHA-256 over the statement and the hash of the one before it.';

create table rule_recounts (
  stream_id uuid not null,
  number int not null,
  asked_at timestamptz not null,
  horizon bigint,
  after_case uuid,
  cases int not null default 0,
  changed int not null default 0,
  finished_at timestamptz,
  primary key (stream_id, number),
  foreign key (stream_id, number) references rule_statements
);
-- serves: what is still to be looked at, oldest first
create index rule_recounts_waiting on rule_recounts (asked_at, stream_id, number) where finished_at is null;
comment on table rule_recounts is 'Open cases in which a statement changes what the end of a period brings about. A job works through them. Nobody but the system role reads or writes it.';
comment on column rule_recounts.horizon is 'Transactions below this number may not know the statement; the work begins when all of them have ended.';

-- serves: the open cases between two States under an agreement
create index cases_open_between on cases (agreement_id, requesting_state, requested_state, case_id) where not closed;

do $$
declare
  guarded text;
begin
  foreach guarded in array array['rule_streams', 'rule_statements', 'rule_recounts'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
  end loop;
end $$;

create policy of_the_pair on rule_streams for select to rcms_app using (
  requesting = (select current_state()) or requested = (select current_state()));
create policy of_the_pair on rule_statements for select to rcms_app using (
  exists (select from rule_streams s where s.stream_id = rule_statements.stream_id));
grant select on rule_streams, rule_statements to rcms_app;

create policy system_reads on rule_streams for select to rcms_system using (true);
create policy system_begins on rule_streams for insert to rcms_system with check (true);
create policy system_goes_on on rule_streams for update to rcms_system using (true) with check (true);
grant select, insert, update (version, head_hash) on rule_streams to rcms_system;
create policy system_reads on rule_statements for select to rcms_system using (true);
create policy system_adds on rule_statements for insert to rcms_system with check (true);
grant select, insert on rule_statements to rcms_system;
create policy system_all on rule_recounts to rcms_system using (true) with check (true);
grant select, insert, update on rule_recounts to rcms_system;

-- A legal officer and those who answer for the desk are told what the other State said. It is no case and has no audience:
-- the notice stands under the stream, and shows to whoever it was written for.
create policy own_of_rules on notices for select to rcms_app using (
  kind = 'rule_stated' and user_id = (select nullif(current_actor(), '')::uuid)
  and exists (select from rule_streams s where s.stream_id = notices.case_id));
create policy own_reading_of_rules on notices for update to rcms_app using (
  kind = 'rule_stated' and user_id = (select nullif(current_actor(), '')::uuid));
