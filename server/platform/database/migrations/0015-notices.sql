-- What officials are told of in the program and by mail, what each of them chose, and the mails that went out.
--
-- Ids, codes and moments alone: no name, no word of a case. A notice is its official's own; it shows only while the
-- official's authority still meets the case, as a reader of the file, by a question to its register or by an arrival.

create table mails (
  mail_id uuid primary key,
  user_id uuid not null references users,
  purpose text not null check (purpose in ('notices', 'digest')),
  day date not null,
  made_at timestamptz not null,
  attempts int not null default 0,
  next_attempt_at timestamptz,
  tried_at timestamptz,
  ended_at timestamptz,
  outcome text
);
-- serves: one digest for each official and day, however many processes make them
create unique index mails_digest on mails (user_id, day) where purpose = 'digest';
-- serves: the mails that are due
create index mails_due on mails (next_attempt_at) where next_attempt_at is not null;
-- serves: how many wait or failed, counted for the operator; and the prune
create index mails_by_time on mails (made_at);
comment on table mails is 'A mail to an official: when it was tried and what came of it. What it says is made when it is sent and kept nowhere.';
comment on column mails.next_attempt_at is 'Empty while a mail is on its way and when it has ended. One whose process ended on the way is never sent again: no mail goes out twice.';
comment on column mails.day is 'In the time zone of the official''s authority.';
comment on column mails.outcome is 'sent; practice, no_server or no_address: not sent by rule of the installation; nothing: there was nothing left to say; refused, unreachable or unknown: failed.';

create table notices (
  notice_id uuid primary key,
  user_id uuid not null references users,
  authority_id text not null references authorities,
  case_id uuid not null,
  reference text not null,
  other_state text not null,
  side text not null check (side in ('requesting', 'requested')),
  kind text not null,
  source text not null,
  subject text,
  actor_authority text,
  at timestamptz not null,
  channel text not null check (channel in ('program', 'digest', 'mail')),
  mail_due_at timestamptz,
  mail_id uuid references mails on delete set null,
  read_at timestamptz,
  settled_at timestamptz,
  settled_by uuid references users,
  settled_authority text,
  unique (user_id, case_id, source)
);
-- serves: the notices of one official, newest first
create index notices_of_user on notices (user_id, at desc, notice_id desc);
-- serves: the count at the bell
create index notices_unread on notices (user_id, at desc) where read_at is null and settled_at is null;
-- serves: settling what stands on a case, and what a deadline already told
create index notices_of_case on notices (case_id, authority_id);
-- serves: the notices that are still to be mailed
create index notices_to_mail on notices (mail_due_at) where mail_due_at is not null;
-- serves: the end of a mail, and what one held
create index notices_of_mail on notices (mail_id) where mail_id is not null;
-- serves: the prune
create index notices_by_time on notices (at);
comment on table notices is 'What an official was told of: once for each source. Settled: somebody has done what it asked for.';
comment on column notices.source is 'What it tells of: stream and place of an event, or a clock and its date. With it an official is told once, however often and by how many processes it is looked at.';
comment on column notices.subject is 'The request, transfer, proposal or message it speaks of.';
comment on column notices.actor_authority is 'Which authority brought it about; empty where the agreement itself did.';

create table notice_choices (
  user_id uuid not null references users,
  kind text not null,
  channel text not null check (channel in ('program', 'digest', 'mail', 'off')),
  primary key (user_id, kind)
);
comment on table notice_choices is 'How an official wants to hear of a kind of notice, where they chose; the kind `digest` is the daily digest itself: on (digest) or off.';

-- The events of an act are told inside the program by a message of the outbox that belongs to no authority: neither a
-- feed nor a webhook shows it.
-- serves: what is still to be told inside
create index outbox_inside on outbox (outbox_id) where dispatched_at is null and authority_id is null;

do $$
declare
  guarded text;
begin
  foreach guarded in array array['mails', 'notices', 'notice_choices'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    execute format('create policy system_all on %I to rcms_system using (true) with check (true)', guarded);
    execute format('grant select, insert, update, delete on %I to rcms_system', guarded);
  end loop;
end $$;

create policy own on notices for select to rcms_app using (
  user_id = (select nullif(current_actor(), '')::uuid) and authority_id = (select current_authority())
  and (reads_case(case_id)
    or exists (select 1 from verifications v where v.case_id = notices.case_id and v.authority_id = notices.authority_id)
    or exists (select 1 from arrivals a where a.case_id = notices.case_id and a.authority_id = notices.authority_id)));
create policy own_reading on notices for update to rcms_app using (
  user_id = (select nullif(current_actor(), '')::uuid) and authority_id = (select current_authority()));
create policy own on mails for select to rcms_app using (user_id = (select nullif(current_actor(), '')::uuid));
create policy own on notice_choices to rcms_app using (user_id = (select nullif(current_actor(), '')::uuid))
  with check (user_id = (select nullif(current_actor(), '')::uuid));
grant select, update (read_at) on notices to rcms_app;
grant select on mails to rcms_app;
grant select, insert, update, delete on notice_choices to rcms_app;
-- With the last person of a case goes what was told of it.
create policy erase on notices for delete to rcms_eraser using (true);
create policy erase_read on notices for select to rcms_eraser using (true);
grant select, delete on notices to rcms_eraser;
-- Whoever gives a case to a colleague has the colleague told.
create policy tell_inside on outbox for insert to rcms_app with check (
  topic = 'inside.case_assigned' and authority_id is null and dispatched_at is null and reads_case(case_id));
grant insert on outbox to rcms_app;
