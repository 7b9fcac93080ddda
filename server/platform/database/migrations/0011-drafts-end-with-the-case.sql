-- A submitted draft is part of its case: whoever lost the case by a hand-over loses the draft with it, and so the keys and
-- files that are read through it.

drop policy of_the_unit on drafts;
create policy of_the_unit on drafts for select to rcms_app using (
  (authority_id = (select current_authority())
    or (central_authority_id = (select current_authority()) and handed_over_at is not null))
  and (submitted_at is null or reads_case(case_id)));
