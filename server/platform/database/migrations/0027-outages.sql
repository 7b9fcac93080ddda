-- The program knows when it did not work, so that no silence has an effect whose last working day it missed.

create table heartbeat (
  one boolean primary key default true check (one),
  beat_at timestamptz not null
);
comment on table heartbeat is 'The last sign of life, given every minute by whichever process sweeps the clocks. One row; none before the first.';

create table outages (
  from_at timestamptz primary key,
  until_at timestamptz not null check (until_at > from_at)
);
comment on table outages is 'When no process gave a sign of life: from the last one to the next. Read with every settling of clocks, and for the evidence of a silence.';

do $$
declare
  guarded text;
begin
  foreach guarded in array array['heartbeat', 'outages'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy system_all on %I to rcms_system using (true) with check (true)', guarded);
  end loop;
end $$;
grant select, insert, update on heartbeat to rcms_system;
grant select, insert on outages to rcms_system;
-- Times alone: whoever reads a case may know when the program did not work.
create policy known on outages for select to rcms_app using (true);
grant select on outages to rcms_app;

-- An expiry that was held waits on both desks, marked in the row.
alter table desk add column expiry_held boolean not null default false;
comment on column desk.expiry_held is 'A period ended while the program did not work; its effect waits for both desks.';
