-- What a session has shown beyond the password, and an authenticator app that is still to be confirmed.

alter table sessions add column strong boolean not null default false;
comment on column sessions.strong is 'Whether a second factor, a passkey or a provider that says so stands behind this session. Without it a role that asks for a second factor reaches only what sets one up.';

-- Roles change and are lent while a session runs, so what they ask for is judged at each request and not stored.
update sessions set stage = 'full' where stage = 'enrol';
alter table sessions drop constraint sessions_stage_check;
alter table sessions add constraint sessions_stage_check check (stage in ('full', 'second_factor'));
comment on column sessions.stage is 'full; second_factor: the password was right and the second proof is still owed.';
-- serves: sweeping away what has ended
create index sessions_by_end on sessions (expires_at);

-- A new app replaces the old one only when its first code was right; until then its secret waits among the challenges.
alter table one_time_passwords alter column confirmed_at set not null;
alter table sign_in_challenges drop constraint sign_in_challenges_purpose_check;
alter table sign_in_challenges add constraint sign_in_challenges_purpose_check
  check (purpose in ('passkey', 'passkey_registration', 'provider', 'one_time_password'));
