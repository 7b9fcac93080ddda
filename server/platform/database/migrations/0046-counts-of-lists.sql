-- What a list came to stands in its own row, so that no look counts its lines; and lists that wait are checked by turns.

alter table person_lists
  add column same int not null default 0 check (same >= 0),
  add column look int not null default 0 check (look >= 0),
  add column nobody int not null default 0 check (nobody >= 0),
  add column left_out int not null default 0 check (left_out >= 0),
  add column remarked int not null default 0 check (remarked >= 0),
  add column held_until timestamptz;
comment on column person_lists.same is 'Lines of each outcome so far. An erasure moves a line from one to another.';
comment on column person_lists.remarked is 'Lines with something wrong, those that were compared all the same included.';
comment on column person_lists.held_until is 'Until when a process checks it, or when its last turn was over: of lists that wait, the one whose authority had none for longest is next.';

-- serves: the lines with something wrong, in the order of the list
create index person_list_rows_remarked on person_list_rows (list_id, line) where fault is not null;

alter table person_lists no force row level security;
alter table person_list_rows no force row level security;
update person_lists list
   set same = counted.same, look = counted.look, nobody = counted.nobody, left_out = counted.left_out,
       remarked = counted.remarked
  from (select list_id, count(*) filter (where outcome = 'same') as same, count(*) filter (where outcome = 'look') as look,
               count(*) filter (where outcome = 'nobody') as nobody,
               count(*) filter (where outcome = 'left_out') as left_out, count(fault) as remarked
          from person_list_rows group by list_id) counted
 where counted.list_id = list.list_id;
alter table person_lists force row level security;
alter table person_list_rows force row level security;

-- A person who is erased is taken off the lists, and off what they came to.
create policy erase_counts on person_lists for update to rcms_eraser using (true) with check (true);
grant update (same, look, nobody) on person_lists to rcms_eraser;
