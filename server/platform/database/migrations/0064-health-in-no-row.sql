-- How many persons have a note on their health is told under disclosure control alone, to whoever may open every case too. So the role
-- of officials reads no fact of it and no cell: the system role adds them up (docs/decisions/0055-what-figures-may-know-of-persons.md).
drop policy by_topic_and_audience on facts;
create policy by_topic_and_audience on facts for select to rcms_app using (
  topic_id in (select topic_id from fact_topics where kind <> 'health_noted')
  and case_id in (select case_id from case_audience where authority_id = (select current_authority())));
drop policy by_topic on fact_cells;
create policy by_topic on fact_cells for select to rcms_app using (
  topic_id in (select topic_id from fact_topics where kind <> 'health_noted'));
drop policy by_topic on fact_sums;
create policy by_topic on fact_sums for select to rcms_app using (
  topic_id in (select topic_id from fact_topics where kind <> 'health_noted'));
