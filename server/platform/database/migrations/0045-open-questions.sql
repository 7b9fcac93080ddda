-- Documents that come with the answer to a question of the other State, and open questions on the desk
-- (docs/decisions/0038-words-between-two-sides.md).

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

-- Of the desk only what is shown there; `rcms rebuild` fills it for questions that were open before.
alter table desk add column questions_of_us int not null default 0;
comment on column desk.questions_of_us is 'Requests of the other State for information that this authority may answer and that are not answered in full.';
alter table desk add column questions_by_us int not null default 0;
comment on column desk.questions_by_us is 'Requests of the own State for information that the other has not answered in full.';
alter table desk add column question_asked_on date;
comment on column desk.question_asked_on is 'On which day the oldest of these requests was asked.';
alter table desk add column question_wanted_on date;
comment on column desk.question_wanted_on is 'The first of the days by which an answer is wanted: a wish, and no period.';
