-- A finding may be about several cases, and is told to whoever reads another of them (docs/decisions/0059-rules-over-several-cases.md).

alter table quality_findings add column others uuid[] check (cardinality(others) > 0);
comment on column quality_findings.others is 'The other cases that it is about as well; null for most. Whoever reads none of them reads no row, and of those that a reader may not read nothing is told.';

alter table quality_findings no force row level security;
update quality_findings set others = array[item::uuid] where rule in ('likely_in_own_case', 'likely_in_other_case');
alter table quality_findings force row level security;

-- serves: what is judged anew, or taken away, when another case is put right or erased
create index quality_findings_of_others on quality_findings using gin (others) where others is not null;
drop index quality_findings_of_other;

-- serves: how many cases an authority sent around a day, and which of them share a birth date
create index cases_of_unit_by_day on cases (requesting_unit, submitted_on);

drop policy of_the_side on quality_findings;
create policy of_the_side on quality_findings for select to rcms_app using (
  owner_state = (select current_state())
  and exists (select 1 from case_audience a
    where a.case_id = quality_findings.case_id and a.authority_id = (select current_authority())
      and a.basis in ('unit', 'central') and a.side = quality_findings.mends
      and (quality_findings.seen_by = 'shared' or quality_findings.seen_by = a.side))
  and (quality_findings.others is null
    or exists (select 1 from case_audience other
      where other.case_id = any (quality_findings.others)
        and other.authority_id = (select current_authority()) and other.basis in ('unit', 'central'))));
