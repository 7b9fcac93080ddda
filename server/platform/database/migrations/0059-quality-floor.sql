-- Data quality, closer: a finding about two cases is read by whoever reads both, scores of another State come as sums alone,
-- acts are judged first, and what cannot be judged waits longer and longer (docs/decisions/0052-data-quality.md).

alter table quality_waiting add column by_act boolean not null default false;
alter table quality_waiting add column failures int not null default 0;
alter table quality_waiting add column failed_at timestamptz;
comment on column quality_waiting.by_act is 'An official is at it: judged before what the night and another edition ask for.';
comment on column quality_waiting.failures is 'How often in a row it could not be judged: each time it rests twice as long.';
comment on column quality_waiting.failed_at is 'When it last could not be judged; null once an act asks for it again.';

-- Whoever erases asks for what is left to be judged anew.
create policy eraser_asks on quality_waiting for insert to rcms_eraser with check (true);
create policy eraser_asks_again on quality_waiting for update to rcms_eraser using (true) with check (true);
grant insert, update on quality_waiting to rcms_eraser;

-- That a person stands in another case too is told to nobody who may not read that case.
drop policy of_the_side on quality_findings;
create policy of_the_side on quality_findings for select to rcms_app using (
  exists (select 1 from case_audience a
    where a.case_id = quality_findings.case_id and a.authority_id = (select current_authority())
      and a.basis in ('unit', 'central') and (quality_findings.seen_by = 'shared' or quality_findings.seen_by = a.side))
  and (quality_findings.rule not in ('likely_in_own_case', 'likely_in_other_case')
    or exists (select 1 from case_audience other
      where other.case_id = case when quality_findings.rule in ('likely_in_own_case', 'likely_in_other_case')
                                 then quality_findings.item::uuid end
        and other.authority_id = (select current_authority()) and other.basis in ('unit', 'central'))));

-- What the authorities of another State do, one by one, is its own affair.
drop policy of_the_pair on quality_scores;
create policy own_state on quality_scores for select to rcms_app using (state = (select current_state()));
