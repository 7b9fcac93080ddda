-- The authority that wrote an application kept seeing, through its draft, every document of the case: also those that the other
-- State keeps for itself. A document of a private stream is for the side whose stream it is, for its uploader while it waits, and
-- for a register that was asked, as far as another policy shows it.
create policy in_its_stream on documents as restrictive for select to rcms_app using (
  stream = 'shared' or not attached or reads_stream(case_id, stream)
  or exists (select 1 from verifications v where v.case_id = documents.case_id
     and v.authority_id = (select current_authority())));
