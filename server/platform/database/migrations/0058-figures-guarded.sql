-- A report of the committee is exact, so it is for a central authority with which every case of its State lies: the only one there
-- is. Under which agreements its officials read files, the database does not know; the program asks that.
drop policy of_the_state on committee_reports;
create policy of_the_state on committee_reports for select to rcms_app using (
  state = (select current_state())
  and ((for_publication and (select 'analyst' = any(current_roles())))
    or ((select 'central_desk' = any(current_roles()) or 'approver' = any(current_roles()))
      and (select kind = 'central' from authorities where authority_id = current_authority())
      and (select count(*) = 1 from authorities where state = current_state() and kind = 'central'))));

-- Whoever makes a report says so with a word of its own, and a report that cannot be made waits no longer than three attempts.
alter table committee_reports add column held_by uuid;
alter table committee_reports add column attempts int not null default 0;
comment on column committee_reports.held_by is 'Drawn anew by each process that takes the report: one that was overtaken writes nothing any more.';
comment on column committee_reports.attempts is 'How often the making was begun.';

-- Facts name a case, so an official reads those of the cases that the authority reads. Figures are counted from all facts under the
-- topics that the official reads: by the system role, which hands on numbers alone (count-kept.ts).
drop policy by_topic on facts;
create policy by_topic_and_audience on facts for select to rcms_app using (
  topic_id in (select topic_id from fact_topics)
  and case_id in (select case_id from case_audience where authority_id = (select current_authority())));
