-- Figures at once: the facts that the headers of each case tell, kept beside the case and rolled up by month. Nothing here names
-- anybody, and nothing here is the record: all of it can be told again from the events.

create table facts_to_tell (
  waiting_id uuid primary key,
  case_id uuid not null
);
comment on table facts_to_tell is 'Cases whose facts are to be told anew: one row for each time that events were added. A row is only ever added or taken, so an act never waits for the job that tells. Nobody but the system role reads or writes it.';

create table fact_topics (
  topic_id bigint primary key,
  agreement_id text not null,
  requesting_state text not null,
  requested_state text not null,
  seen text not null check (seen in ('shared', 'requesting', 'requested')),
  kind text not null,
  about text not null check (about in ('application', 'person')),
  stage text,
  span text
);
comment on table fact_topics is 'What facts are about: between which States, of what kind, read by whom. A question looks at some of them; it decides who reads the facts and the cells under it.';
comment on column fact_topics.topic_id is 'A digest of the other columns: whoever writes knows it without asking, and telling anew gives the same.';
comment on column fact_topics.seen is 'Which record knows it: of both States, or of one side alone.';

create table fact_groups (
  group_id bigint primary key,
  topic_id bigint not null references fact_topics,
  procedure text,
  person_class text,
  relation text,
  sex text,
  age text,
  outcome text,
  basis text,
  ground text,
  reason text,
  result text,
  clock text,
  turn text
);
-- serves: by what a figure is broken down
create index fact_groups_of_topic on fact_groups (topic_id);
comment on table fact_groups is 'Every combination of what tells facts of a topic apart, once. A column that a kind does not know is null.';

create table facts (
  case_id uuid not null,
  ordinal int not null,
  topic_id bigint not null,
  group_id bigint not null,
  on_day date not null,
  until_day date,
  since_day date,
  reach smallint,
  days int,
  in_time boolean,
  -- serves: the facts of a case, taken when it is told anew
  primary key (case_id, ordinal),
  check ((until_day is null) = (reach is null))
);
-- serves: the days of a period that are no whole month, and the cases behind a figure
create index facts_of_day on facts (topic_id, on_day) include (group_id, days, in_time) where until_day is null;
-- serves: what stood on a day, however long ago
create index facts_of_standing on facts (topic_id, reach, on_day) include (until_day, since_day, group_id) where until_day is not null;
comment on table facts is 'Facts of each case as domain/statistics tells them, also those of days to come, which count from their day on. References to topics and groups are kept by the one function that writes here.';
comment on column facts.until_day is 'Of what stood: the first day on which it did not any more; infinity while it stands.';
comment on column facts.reach is 'Of what stood: it stood for no more than two to this power of days, and for more than half of that; 32 while it stands. What stood on a day is then found among those that began shortly before it.';

create table fact_cells (
  topic_id bigint not null,
  month date not null,
  group_id bigint not null,
  days int not null,
  count int not null,
  in_time int not null,
  -- serves: the whole months of a period
  primary key (topic_id, month, group_id, days)
);
comment on table fact_cells is 'How many facts each month holds, of all that do not stand. Moved in the transaction that replaces the facts of a case, by the difference.';
comment on column fact_cells.month is 'Its first day.';
comment on column fact_cells.days is 'Calendar days that an act took; -1 where the kind knows none.';

do $$
declare
  guarded text;
begin
  foreach guarded in array array['facts_to_tell', 'fact_topics', 'fact_groups', 'facts', 'fact_cells'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy system_all on %I to rcms_system using (true) with check (true)', guarded);
    execute format('grant select, insert, update, delete on %I to rcms_system', guarded);
  end loop;
end $$;

-- Both States of a case count it; what one side keeps to itself, that side alone. A handful of topics is looked up once for
-- each statement, and whatever stands under them is compared with that.
create policy by_state on fact_topics for select to rcms_app using (
  (requesting_state = (select current_state()) and seen <> 'requested')
  or (requested_state = (select current_state()) and seen <> 'requesting'));
create policy by_topic on fact_groups for select to rcms_app using (topic_id in (select topic_id from fact_topics));
create policy by_topic on facts for select to rcms_app using (topic_id in (select topic_id from fact_topics));
create policy by_topic on fact_cells for select to rcms_app using (topic_id in (select topic_id from fact_topics));
grant select on fact_topics, fact_groups, facts, fact_cells to rcms_app;

-- ── Cases of an earlier version are told by the job ─────────────────────────────────────────────────────────────────

alter table cases no force row level security;
alter table facts_to_tell no force row level security;
insert into facts_to_tell (waiting_id, case_id) select gen_random_uuid(), case_id from cases;
alter table cases force row level security;
alter table facts_to_tell force row level security;
