-- Most figures ask what happened and say nothing of the persons, whose sex, age and procedure make many small cells of a month. So
-- each group is summed in one that says nothing of them, and cells are added up by those groups too (docs/decisions/0054-figures-summed.md).

alter table fact_groups add column summed_in bigint;

create table fact_sums (
  topic_id bigint not null,
  month date not null,
  group_id bigint not null,
  days int not null,
  count int not null,
  in_time int not null,
  -- serves: the whole months of a period, where nothing is asked of persons
  primary key (topic_id, month, group_id, days)
);
comment on table fact_sums is 'The cells of each month, summed over what groups say of persons and procedures. Moved in the transaction that moves the cells, by the same difference.';
comment on column fact_sums.group_id is 'A group in which others are summed.';
comment on column fact_sums.month is 'Its first day.';
comment on column fact_sums.days is 'Calendar days that an act took; -1 where the kind knows none.';

alter table fact_sums enable row level security;
alter table fact_sums force row level security;
create policy system_all on fact_sums to rcms_system using (true) with check (true);
grant select, insert, update, delete on fact_sums to rcms_system;
create policy by_topic on fact_sums for select to rcms_app using (topic_id in (select topic_id from fact_topics));
grant select on fact_sums to rcms_app;

-- ── What stands is summed here and now: no figure is missing meanwhile ──────────────────────────────────────────────

alter table fact_groups no force row level security;
alter table fact_cells no force row level security;
alter table fact_sums no force row level security;

-- The identifiers are the digests that the program makes (kept/rows.ts).
create temporary table summed on commit drop as
  select g.*, ('x' || left(encode(sha256(convert_to('[' || (
      select string_agg('[' || to_json(name)::text || ',' || to_json(value)::text || ']', ',' order by place)
        from unnest(
          array['topic_id', 'outcome', 'basis', 'ground', 'reason', 'result', 'evidence', 'questions', 'interviews', 'clock', 'turn'],
          array[g.topic_id::text, outcome, basis, ground, reason, result, evidence, questions, interviews, clock, turn])
          with ordinality as said (name, value, place)
       where value is not null) || ']', 'UTF8')), 'hex'), 16))::bit(64)::bigint as sum_id
    from fact_groups g;
insert into fact_groups
    (group_id, summed_in, topic_id, outcome, basis, ground, reason, result, evidence, questions, interviews, clock, turn)
  select distinct sum_id, sum_id, topic_id, outcome, basis, ground, reason, result, evidence, questions, interviews, clock, turn
    from summed
  on conflict (group_id) do nothing;
update fact_groups g set summed_in = s.sum_id from summed s where s.group_id = g.group_id;
alter table fact_groups alter column summed_in set not null;
insert into fact_sums
  select c.topic_id, c.month, g.summed_in, c.days, sum(c.count), sum(c.in_time)
    from fact_cells c join fact_groups g using (group_id) group by 1, 2, 3, 4 order by 1, 2, 3, 4;

alter table fact_groups force row level security;
alter table fact_cells force row level security;
alter table fact_sums force row level security;

comment on column fact_groups.summed_in is 'The group of the topic that says as much of what happened and nothing of persons and procedure; the group itself where it is that.';
