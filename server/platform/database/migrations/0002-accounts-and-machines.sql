-- Who may come in, by which proof, for whom and until when; and the machines that act for their authority.
--
-- Secrets are kept as digests (tokens, codes) or sealed under the installation key (one-time passwords, client secrets of
-- identity providers, webhook secrets). Only the system role writes here; the app role reads what recognises a request.

-- An invited official has no password yet; one who signs in through the authority's own provider never has.
alter table users alter column password_hash drop not null;
alter table users add column account_kind text not null default 'person' check (account_kind in ('person', 'machine'));
comment on column users.account_kind is 'A machine client is a user of its authority too: events and drafts name it. Its e-mail column holds the client identifier.';

alter table sessions add column session_id uuid not null default gen_random_uuid();
alter table sessions add column stage text not null default 'full' check (stage in ('full', 'second_factor', 'enrol'));
alter table sessions add column method text not null default 'password' check (method in ('password', 'passkey', 'provider'));
alter table sessions add column proved_at timestamptz;
alter table sessions add column client text not null default '';
comment on column sessions.stage is 'full; second_factor: the password was right and the second proof is still owed; enrol: the role asks for a second factor and none is set up.';
comment on column sessions.proved_at is 'When the official last proved who acts here; a legal act asks for a recent proof.';
comment on column sessions.client is 'Browser and system in a few words, so that officials know their own sessions. No address.';

create table invitations (
  token_digest bytea primary key,
  user_id uuid not null references users,
  purpose text not null check (purpose in ('invitation', 'reset')),
  created_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
-- serves: making the earlier links of a user void when a new one is given
create index invitations_of_user on invitations (user_id) where used_at is null;
comment on table invitations is 'One-time links to set a password. Only the SHA-256 of the token is kept.';

create table one_time_passwords (
  user_id uuid primary key references users,
  epoch int not null,
  sealed bytea not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);
comment on table one_time_passwords is 'TOTP secret of a user under the installation key. last_step: a code counts once.';

create table backup_codes (
  user_id uuid not null references users,
  code_digest bytea not null,
  used_at timestamptz,
  primary key (user_id, code_digest)
);
comment on table backup_codes is 'Codes for the day the telephone is lost: digests, each good for once.';

create table passkeys (
  credential_id text primary key,
  user_id uuid not null references users,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
-- serves: the keys of one official, in the order they were made
create index passkeys_of_user on passkeys (user_id, created_at);

create table sign_in_challenges (
  challenge_id uuid primary key,
  purpose text not null check (purpose in ('passkey', 'passkey_registration', 'provider')),
  user_id uuid references users,
  data jsonb not null,
  expires_at timestamptz not null
);
-- serves: sweeping away what was never answered
create index sign_in_challenges_by_end on sign_in_challenges (expires_at);
comment on table sign_in_challenges is 'Questions a browser has yet to answer; each is answered once and deleted.';

create table identity_providers (
  provider_id uuid primary key,
  authority_id text not null references authorities,
  name jsonb not null,
  issuer text not null,
  client_id text not null,
  epoch int not null,
  sealed_secret bytea not null,
  created_at timestamptz not null,
  disabled_at timestamptz
);
comment on table identity_providers is 'OpenID Connect providers of authorities. A provider vouches for officials of its authority and the authorities below it alone.';

create table external_identities (
  provider_id uuid not null references identity_providers,
  subject text not null,
  user_id uuid not null references users,
  linked_at timestamptz not null,
  primary key (provider_id, subject)
);
-- serves: what is linked to a user
create index external_identities_of_user on external_identities (user_id);

-- ── Standing in for each other, and who is on duty ──────────────────────────────────────────────────────────────────

create table delegations (
  delegation_id uuid primary key,
  authority_id text not null references authorities,
  from_user uuid not null references users,
  to_user uuid not null references users,
  roles text[] not null check (cardinality(roles) > 0),
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at > from_at),
  note text not null default '',
  created_by text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  check (from_user <> to_user)
);
-- serves: the rights a signed-in official holds for others, asked by every request
create index delegations_to on delegations (to_user, until_at) where ended_at is null;
-- serves: the list of an authority, newest first
create index delegations_of_authority on delegations (authority_id, created_at desc);
comment on table delegations is 'Named rights lent for a dated period to an official of the same authority. They end at their date without anybody doing anything.';

create table duty_roster (
  duty_id uuid primary key,
  authority_id text not null references authorities,
  user_id uuid not null references users,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  kind text not null check (kind in ('duty', 'absence')),
  created_by text not null,
  created_at timestamptz not null
);
-- serves: the roster of an authority over a span of days
create index duty_roster_of_authority on duty_roster (authority_id, last_day, first_day);

-- ── Machines ────────────────────────────────────────────────────────────────────────────────────────────────────────

create table machine_clients (
  user_id uuid primary key references users,
  secret_digest bytea not null,
  acts_for uuid[] not null default '{}',
  created_by text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  disabled_at timestamptz
);
comment on column machine_clients.acts_for is 'Officials of the authority in whose name the client may hand in legal acts; each such act names one of them.';

create table access_tokens (
  token_digest bytea primary key,
  user_id uuid not null references machine_clients,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
-- serves: ending every token of a client
create index access_tokens_of_client on access_tokens (user_id, expires_at);

create table webhooks (
  webhook_id uuid primary key,
  authority_id text not null references authorities,
  url text not null,
  topics text[] not null default '{}',
  epoch int not null,
  sealed_secret bytea not null,
  created_by text not null,
  created_at timestamptz not null,
  disabled_at timestamptz
);
comment on column webhooks.topics is 'Topics of the outbox to be told of; empty means all.';

-- The place of a message in the feed is given when it is dispatched, by one process at a time: identifiers are made before
-- their transaction commits, so a reader who followed them would miss the slower of two.
alter table outbox add column position bigint;
create sequence outbox_positions;
-- serves: the feed of an authority behind a cursor
create unique index outbox_feed on outbox (authority_id, position) where position is not null;

create table webhook_deliveries (
  webhook_id uuid not null references webhooks,
  outbox_id uuid not null references outbox,
  attempts int not null default 0,
  next_attempt_at timestamptz,
  delivered_at timestamptz,
  last_outcome text,
  primary key (webhook_id, outbox_id)
);
-- serves: the deliveries that are due
create index webhook_deliveries_due on webhook_deliveries (next_attempt_at) where next_attempt_at is not null;
comment on column webhook_deliveries.last_outcome is 'A status or a code (timeout, refused, unreachable); never what the receiver said.';

-- ── Row-level security and grants ──────────────────────────────────────────────────────────────────────────────────

do $$
declare
  guarded text;
begin
  foreach guarded in array array['invitations', 'one_time_passwords', 'backup_codes', 'passkeys', 'sign_in_challenges',
    'identity_providers', 'external_identities', 'delegations', 'duty_roster', 'machine_clients', 'access_tokens',
    'webhooks', 'webhook_deliveries'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy system_all on %I to rcms_system using (true) with check (true)', guarded);
    execute format('grant select, insert, update, delete on %I to rcms_system', guarded);
  end loop;
end $$;

create policy everybody on delegations for select to rcms_app using (true);
create policy everybody on access_tokens for select to rcms_app using (true);
create policy everybody on machine_clients for select to rcms_app using (true);
grant select on delegations, access_tokens, machine_clients to rcms_app;
create policy own_feed on outbox for select to rcms_app using (
  authority_id = (select current_authority()) and position is not null);
grant select on outbox to rcms_app;
grant usage on sequence outbox_positions to rcms_system;
