-- How many persons have a need noted for their journey is told like notes on health: under disclosure control alone, to everybody. So the
-- role of officials reads no fact of it and no cell (docs/decisions/0055-what-figures-may-know-of-persons.md). Notices that were given
-- before do not say it, and no case need be told anew.
drop policy by_topic_and_audience on facts;
create policy by_topic_and_audience on facts for select to rcms_app using (
  topic_id in (select topic_id from fact_topics where kind not in ('health_noted', 'needs_noted'))
  and case_id in (select case_id from case_audience where authority_id = (select current_authority())));
drop policy by_topic on fact_cells;
create policy by_topic on fact_cells for select to rcms_app using (
  topic_id in (select topic_id from fact_topics where kind not in ('health_noted', 'needs_noted')));
drop policy by_topic on fact_sums;
create policy by_topic on fact_sums for select to rcms_app using (
  topic_id in (select topic_id from fact_topics where kind not in ('health_noted', 'needs_noted')));
