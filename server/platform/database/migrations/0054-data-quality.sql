-- Data quality: what rules found in records, what officials accepted with a reason, and the scores of each month
-- (docs/decisions/0052-data-quality.md). Findings hold codes and names of fields, never what stands in them.

create table quality_waiting (
  case_id uuid primary key,
  asked_at timestamptz not null,
  times int not null default 1
);
comment on table quality_waiting is 'Cases to be judged by the rules of data quality: each act puts its case here. A job works through them. Nobody but the system role reads or writes it.';
comment on column quality_waiting.times is 'How often it was asked: whoever judged takes away what it saw, and not what came since.';

create table quality_findings (
  finding_id uuid primary key,
  case_id uuid not null,
  agreement_id text not null,
  rule text not null,
  version int not null check (version > 0),
  dimension text not null,
  severity text not null check (severity in ('mend', 'look', 'note')),
  person_id uuid,
  field text,
  item text,
  mends text not null check (mends in ('requesting', 'requested')),
  seen_by text not null check (seen_by in ('shared', 'requesting', 'requested')),
  owner_state text not null,
  owner_authority text not null,
  since date not null,
  due date,
  stand int not null check (stand >= 0),
  accepted boolean not null default false,
  assigned_to uuid
);
-- serves: the findings of a case, on its page and when it is judged anew
create index quality_findings_of_case on quality_findings (case_id);
-- serves: the work list of a unit, first what is due first
create index quality_findings_of_unit on quality_findings (owner_authority, accepted, coalesce(due, 'infinity'), finding_id);
-- serves: the work list of a central desk, and counts by rule of a State
create index quality_findings_of_state on quality_findings (owner_state, accepted, coalesce(due, 'infinity'), finding_id);
-- serves: what is taken away when the other record of a likeness is erased
create index quality_findings_of_other on quality_findings (item) where rule in ('likely_in_own_case', 'likely_in_other_case');
comment on table quality_findings is 'What a rule found in a case, for the side that can mend it. Made anew from the events; who looks after it and whether it was accepted are kept while the same is found.';
comment on column quality_findings.finding_id is 'Made of case, rule, side and place: the same finding has the same identifier after a rebuild.';
comment on column quality_findings.field is 'Section and field of the form, never what stands there.';
comment on column quality_findings.seen_by is 'Which streams the rule read: a finding of one side alone is seen by nobody of the other.';
comment on column quality_findings.stand is 'How often what the rule looked at was changed; with `since` it tells whether what was accepted is still what is there.';

create table quality_acceptances (
  finding_id uuid primary key,
  case_id uuid not null,
  person_id uuid,
  state text not null,
  version int not null,
  since date not null,
  stand int not null,
  reason text not null check (reason in ('right_as_it_is', 'not_to_be_had', 'settled_otherwise', 'other')),
  words text not null,
  official_id uuid not null,
  official text not null,
  authority_id text not null,
  accepted_at timestamptz not null
);
-- serves: what was accepted in a case, when it is judged anew
create index quality_acceptances_of_case on quality_acceptances (case_id);
comment on table quality_acceptances is 'That an official accepted a finding, and why: it rests until what the rule looked at changes. Its own State alone reads it. The words go when somebody of the case is erased.';

create table quality_checks (
  case_id uuid primary key,
  agreement_id text not null,
  requesting_state text not null,
  requested_state text not null,
  requesting_unit text not null,
  requested_authority text not null,
  counted boolean not null,
  persons int not null,
  requesting_mend int not null,
  requesting_look int not null,
  requesting_persons int not null,
  requesting_accepted int not null,
  requested_mend int not null,
  requested_look int not null,
  requested_persons int not null,
  requested_accepted int not null,
  edition int not null,
  checked_at timestamptz not null,
  next_on date
);
-- serves: the nightly turn, which judges anew only cases of which time alone may bring something about
create index quality_checks_next on quality_checks (next_on) where next_on is not null;
-- serves: a new edition of the rules
create index quality_checks_edition on quality_checks (edition, case_id);
-- serves: the scores of the month
create index quality_checks_counted on quality_checks (agreement_id, requesting_unit) where counted;
comment on table quality_checks is 'When a case was judged, by which edition of the rules, on which day again; and how many findings that both sides may see stand in it. Numbers alone.';
comment on column quality_checks.counted is 'Whether it counts in the scores: neither over nor stopped.';
comment on column quality_checks.requesting_persons is 'Persons of whom something is to be mended by this side.';

create table quality_scores (
  month date not null,
  agreement_id text not null,
  side text not null check (side in ('requesting', 'requested')),
  authority_id text not null,
  state text not null,
  other_state text not null,
  applications int not null,
  without_mend int not null,
  without_look int not null,
  persons int not null,
  persons_without int not null,
  accepted int not null,
  edition int not null,
  counted_at timestamptz not null,
  primary key (month, agreement_id, side, authority_id, other_state),
  check (without_look <= without_mend and without_mend <= applications and persons_without <= persons)
);
comment on table quality_scores is 'The score of an authority towards one State, as it stood when it was last counted in a month. Numbers alone: they stay when persons are erased.';
comment on column quality_scores.month is 'The first day of the month, in UTC.';
comment on column quality_scores.without_look is 'Applications with nothing to mend and nothing to look at.';

do $$
declare
  guarded text;
begin
  foreach guarded in array array['quality_waiting', 'quality_findings', 'quality_acceptances', 'quality_checks', 'quality_scores'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy system_all on %I to rcms_system using (true) with check (true)', guarded);
    execute format('grant select, insert, update, delete on %I to rcms_system', guarded);
  end loop;
  foreach guarded in array array['quality_waiting', 'quality_findings', 'quality_acceptances'] loop
    execute format('create policy erase on %I for delete to rcms_eraser using (true)', guarded);
    execute format('create policy eraser_reads on %I for select to rcms_eraser using (true)', guarded);
    execute format('grant select, delete on %I to rcms_eraser', guarded);
  end loop;
end $$;
create policy erase_words on quality_acceptances for update to rcms_eraser using (true) with check (words = '');
grant update (words) on quality_acceptances to rcms_eraser;

-- No mission, register or border of the case sees findings; of what one side's own stream brought about, the other sees nothing.
create policy of_the_side on quality_findings for select to rcms_app using (
  exists (select 1 from case_audience a
    where a.case_id = quality_findings.case_id and a.authority_id = (select current_authority())
      and a.basis in ('unit', 'central') and (quality_findings.seen_by = 'shared' or quality_findings.seen_by = a.side)));
create policy own_state on quality_acceptances for select to rcms_app using (
  state = (select current_state()) and exists (select 1 from case_audience a
    where a.case_id = quality_acceptances.case_id and a.authority_id = (select current_authority())
      and a.basis in ('unit', 'central')));
create policy of_the_pair on quality_scores for select to rcms_app using (
  state = (select current_state()) or other_state = (select current_state()));
grant select on quality_findings, quality_acceptances, quality_scores to rcms_app;

-- Cases that are there already are judged once.
alter table cases no force row level security;
alter table quality_waiting no force row level security;
insert into quality_waiting (case_id, asked_at) select case_id, now() from cases;
alter table cases force row level security;
alter table quality_waiting force row level security;
