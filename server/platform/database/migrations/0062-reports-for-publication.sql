-- Reports of the committee in a version for publication: its figures are under disclosure control, so analysts read it, and so do those
-- who sit in the committee where another central authority of their State keeps them from the exact one.
drop policy of_the_state on committee_reports;
create policy of_the_state on committee_reports for select to rcms_app using (
  state = (select current_state())
  and ((for_publication and (select 'analyst' = any(current_roles())))
    or ((select 'central_desk' = any(current_roles()) or 'approver' = any(current_roles()))
      and (select kind = 'central' from authorities where authority_id = current_authority())
      and (for_publication or (select count(*) = 1 from authorities where state = current_state() and kind = 'central')))));

-- The figures of such a report were asked for as any others are.
alter table figure_queries drop constraint figure_queries_through_check;
alter table figure_queries add constraint figure_queries_through_check
  check (through in ('figures', 'cases', 'dashboard', 'export', 'report'));
