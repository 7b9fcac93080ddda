-- What figures were asked for: who, when, of what. Never a figure, and never a person: values are words of the agreement.

create table figure_queries (
  query_id uuid primary key,
  at timestamptz not null,
  actor_id text not null,
  authority_id text not null,
  through text not null check (through in ('figures', 'cases', 'dashboard', 'export')),
  agreement_id text not null,
  side text not null check (side in ('requesting', 'requested')),
  measure text not null,
  version int not null,
  period text not null,
  by text[] not null,
  narrowed jsonb not null,
  controlled boolean not null,
  figures int not null check (figures >= 0),
  hidden int not null check (hidden between 0 and figures),
  -- the rule that refused the question
  refused text
);
-- serves: what officials of a State asked for in a period, the latest first (server/features/statistics/query-log.ts)
create index figure_queries_in_time on figure_queries (at desc, query_id desc);
comment on table figure_queries is 'The query log of figures. Oversight of a State reads what its own officials asked; rows end after three years.';

alter table figure_queries enable row level security;
alter table figure_queries force row level security;
create policy write_own on figure_queries for insert to rcms_app with check (actor_id = (select current_actor()));
create policy overseen on figure_queries for select to rcms_app using (
  (select current_roles()) && array['oversight']
  and authority_id in (select a.authority_id from authorities a where a.state = (select current_state())));
create policy system_all on figure_queries to rcms_system using (true) with check (true);
grant insert, select on figure_queries to rcms_app;
grant select, insert, delete on figure_queries to rcms_system;
