-- Facts tell three things more apart: how the persons of a transfer travel, what established who a person is, and whose document the
-- file held for a journey. Two kinds of facts are new: that a document was used, and that something was told of a person's health. Every
-- case is told again by the job; what was told before counts until then (docs/decisions/0055-what-figures-may-know-of-persons.md).
alter table fact_groups add column means text, add column identity_basis text, add column travel_document text;

alter table cases no force row level security;
alter table facts_to_tell no force row level security;
insert into facts_to_tell (waiting_id, case_id) select gen_random_uuid(), case_id from cases;
alter table cases force row level security;
alter table facts_to_tell force row level security;
