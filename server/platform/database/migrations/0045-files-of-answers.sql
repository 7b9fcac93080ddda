-- Documents that come with the answer to a question of the other State (docs/decisions/0038-words-between-two-sides.md).

-- The list of purposes is taken from the table and made longer, as others made it longer before.
do $$
declare
  definition text;
begin
  select pg_get_constraintdef(oid) into strict definition
    from pg_constraint where conrelid = 'documents'::regclass and conname = 'documents_purpose_check';
  alter table documents drop constraint documents_purpose_check;
  execute 'alter table documents add constraint documents_purpose_check '
    || replace(definition, '''message''::text', '''message''::text, ''answer''::text');
end $$;
