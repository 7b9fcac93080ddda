-- What officials answered when they were offered to be shown around: asked once, remembered on every machine.

create table tours (
  user_id uuid primary key references users,
  answer text not null check (answer in ('taken', 'declined')),
  answered_at timestamptz not null
);
comment on table tours is 'Whether an official let themselves be shown around or said not now. Without a row the offer stands on the first page.';

alter table tours enable row level security;
alter table tours force row level security;
create policy system_all on tours to rcms_system using (true) with check (true);
create policy own on tours to rcms_app
  using (user_id = (select nullif(current_actor(), '')::uuid))
  with check (user_id = (select nullif(current_actor(), '')::uuid));
grant select, insert, update on tours to rcms_app;
grant select on tours to rcms_system;
