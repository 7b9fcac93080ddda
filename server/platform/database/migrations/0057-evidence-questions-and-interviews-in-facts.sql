-- Facts tell three things more apart: on what evidence a register was asked, how often information was asked for and how many
-- interviews there were before an answer. What was told before does not know them, so every case is told again.
alter table fact_groups add column evidence text, add column questions text, add column interviews text;

do $$
declare
  guarded text;
begin
  foreach guarded in array array['cases', 'facts_to_tell', 'fact_topics', 'fact_groups', 'facts', 'fact_cells'] loop
    execute format('alter table %I no force row level security', guarded);
  end loop;
  delete from fact_cells;
  delete from facts;
  delete from fact_groups;
  delete from fact_topics;
  insert into facts_to_tell (waiting_id, case_id) select gen_random_uuid(), case_id from cases;
  foreach guarded in array array['cases', 'facts_to_tell', 'fact_topics', 'fact_groups', 'facts', 'fact_cells'] loop
    execute format('alter table %I force row level security', guarded);
  end loop;
end $$;
