-- Findings are read by the side that mends them, rules are counted by the month, and questions to data quality stand in the
-- query log of figures (docs/decisions/0057-quality-by-the-month.md).

-- Which authority of a State has a finding, who looks after it and whether it was accepted is that State's own affair: the row
-- holds all three, so the other side reads no row of it. What both see on a case the program tells it without them.
drop policy of_the_side on quality_findings;
create policy of_the_side on quality_findings for select to rcms_app using (
  owner_state = (select current_state())
  and exists (select 1 from case_audience a
    where a.case_id = quality_findings.case_id and a.authority_id = (select current_authority())
      and a.basis in ('unit', 'central') and a.side = quality_findings.mends
      and (quality_findings.seen_by = 'shared' or quality_findings.seen_by = a.side))
  and (quality_findings.rule not in ('likely_in_own_case', 'likely_in_other_case')
    or exists (select 1 from case_audience other
      where other.case_id = case when quality_findings.rule in ('likely_in_own_case', 'likely_in_other_case')
                                 then quality_findings.item::uuid end
        and other.authority_id = (select current_authority()) and other.basis in ('unit', 'central'))));

-- Told as they stand now, numbers of rules would be asked for before and after each act.
create table quality_rule_counts (
  month date not null,
  agreement_id text not null,
  state text not null,
  authority_id text not null,
  rule text not null,
  open int not null check (open >= 0),
  accepted int not null check (accepted >= 0),
  counted_at timestamptz not null,
  primary key (month, agreement_id, authority_id, rule)
);
comment on table quality_rule_counts is 'How often each rule was found among what an authority can mend, when it was last counted in a month. Numbers alone: they stay when persons are erased.';
comment on column quality_rule_counts.month is 'The first day of the month, in UTC.';
alter table quality_rule_counts enable row level security;
alter table quality_rule_counts force row level security;
create policy system_all on quality_rule_counts to rcms_system using (true) with check (true);
create policy own_state on quality_rule_counts for select to rcms_app using (state = (select current_state()));
grant select, insert, update, delete on quality_rule_counts to rcms_system;
grant select on quality_rule_counts to rcms_app;

-- A question to data quality is one to all agreements of a State at once.
alter table figure_queries drop constraint figure_queries_through_check;
alter table figure_queries add constraint figure_queries_through_check
  check (through in ('figures', 'cases', 'dashboard', 'export', 'report', 'quality'));
alter table figure_queries alter column agreement_id drop not null;
alter table figure_queries alter column side drop not null;
alter table figure_queries add constraint figure_queries_of_an_agreement
  check (through = 'quality' or (agreement_id is not null and side is not null));
