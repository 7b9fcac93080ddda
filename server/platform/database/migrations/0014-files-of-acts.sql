-- Files for an act upon a case that is still to be taken: a paper reply, evidence of a corrigendum. Until that act sends
-- them they are their uploader's alone; then they are shared and stay as they were sent.

alter table documents drop constraint documents_purpose_check;
alter table documents add constraint documents_purpose_check
  check (purpose in ('photograph', 'evidence', 'form', 'reply', 'transfer_notice', 'paper_reply'));
alter table documents add column attached boolean not null default true;
comment on column documents.attached is 'False while the file waits for the act that sends it; only its uploader sees it, and it is cleared away when that act does not come.';

create policy own_uploads on documents as restrictive for select to rcms_app using (
  attached or created_by::text = (select current_actor()));

-- What was sent stays: only the files of a draft, and those no act has sent, are still taken away.
drop policy drafts_only on documents;
create policy unsent_only on documents as restrictive for delete to rcms_system using (
  not attached or exists (select 1 from drafts d where d.case_id = documents.case_id and d.submitted_at is null));
drop policy drafts_only on document_contents;
create policy unsent_only on document_contents as restrictive for delete to rcms_system using (
  exists (select 1 from drafts d where d.case_id = document_contents.case_id and d.submitted_at is null)
  or exists (select 1 from documents o where o.case_id = document_contents.case_id
     and o.document_id = document_contents.document_id and not o.attached));

create policy send_once on documents as restrictive for update to rcms_system using (not attached)
  with check (attached and stream = 'shared');
grant update (attached, stream) on documents to rcms_system;

create index documents_waiting on documents (created_at) where not attached;
comment on index documents_waiting is 'Files that no act has sent: the job that clears them away.';

-- A register is asked about a person as the file stands: with what a corrigendum put right.
drop policy by_stream on event_payloads;
create policy by_stream on event_payloads for select to rcms_app using (
  reads_stream(case_id, stream)
  or exists (select 1 from verifications v where v.case_id = event_payloads.case_id
     and event_payloads.part in ('person:' || v.person_id, 'corrected:' || v.person_id, 'question:' || v.request_id,
       'finding:' || v.request_id))
  or (section = 'needs' and exists (select 1 from arrivals a where a.case_id = event_payloads.case_id
     and a.person_id = event_payloads.person_id)));
