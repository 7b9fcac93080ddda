-- Facts tell notices without application from applications, and the outcome of an application is that of its first replies. Every case
-- is told again by the job; what was told before counts until then.
alter table cases no force row level security;
alter table facts_to_tell no force row level security;
insert into facts_to_tell (waiting_id, case_id) select gen_random_uuid(), case_id from cases;
alter table cases force row level security;
alter table facts_to_tell force row level security;
