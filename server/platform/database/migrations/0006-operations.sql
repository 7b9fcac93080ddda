-- What the operator of an installation must know of its own work: turns of the jobs, the last backup, the last proof of the record.

create table job_turns (
  name text primary key,
  began_at timestamptz not null,
  succeeded_at timestamptz,
  failed_at timestamptz,
  fault text,
  took_ms int
);
comment on table job_turns is 'The last turns of each recurring job. The jobs themselves are forgotten after an hour.';
comment on column job_turns.fault is 'Code or kind of the last failure; never its text, which may quote what somebody typed.';

create table operation_notes (
  subject text primary key check (subject in ('backup', 'verification', 'verification_round')),
  noted_at timestamptz not null,
  content jsonb not null
);
comment on table operation_notes is 'The last backup, the last finished proof of the record, and how far the round of this night has come. Counts and codes alone.';

do $$
declare
  guarded text;
begin
  foreach guarded in array array['job_turns', 'operation_notes'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy system_all on %I to rcms_system using (true) with check (true)', guarded);
    execute format('grant select, insert, update on %I to rcms_system', guarded);
  end loop;
end $$;

-- serves: failed sign-ins of the last day, counted for the operator
create index audit_failed_sign_ins on audit (at) where act in ('sign_in_failed', 'proof_failed');
