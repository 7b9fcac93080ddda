-- An appointment that was moved: how often, so that a calendar takes over the later one (RFC 5545, SEQUENCE).
alter table interviews add column times_moved int not null default 0;

-- Recordings and notes of an interview are files of the side that made them: they stay in its private stream.
-- Packages that land side by side each add a purpose: the list is taken from the table and made longer.
do $$
declare
  definition text;
begin
  select pg_get_constraintdef(oid) into strict definition
    from pg_constraint where conrelid = 'documents'::regclass and conname = 'documents_purpose_check';
  alter table documents drop constraint documents_purpose_check;
  execute 'alter table documents add constraint documents_purpose_check '
    || replace(definition, '''paper_reply''::text', '''paper_reply''::text, ''interview''::text');
end $$;

-- What an act sends goes to both States; a file of an interview never does, whatever the code says.
drop policy send_once on documents;
create policy send_once on documents as restrictive for update to rcms_system using (not attached)
  with check (attached and (stream = 'shared') = (purpose <> 'interview'));
