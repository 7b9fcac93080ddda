-- The central desk is told of a draft that was handed over to it. A draft is no case yet and has no audience: its notice
-- shows for as long as the draft itself does, by the row policy of drafts.

drop policy own on notices;
create policy own on notices for select to rcms_app using (
  user_id = (select nullif(current_actor(), '')::uuid) and authority_id = (select current_authority())
  and (reads_case(case_id)
    or exists (select 1 from verifications v where v.case_id = notices.case_id and v.authority_id = notices.authority_id)
    or exists (select 1 from arrivals a where a.case_id = notices.case_id and a.authority_id = notices.authority_id)
    or exists (select 1 from drafts d where d.case_id = notices.case_id and d.central_authority_id = notices.authority_id
         and d.handed_over_at is not null and d.submitted_at is null)));
comment on column notices.reference is 'Empty for a draft, which has none yet.';
comment on column notices.source is 'What it tells of: stream and place of an event, a clock and its date, or a version of a draft. With it an official is told once, however often and by how many processes it is looked at.';
