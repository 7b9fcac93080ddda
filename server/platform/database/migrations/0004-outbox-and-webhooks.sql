-- How messages leave the outbox: in order for each case, with patience for a receiver that is away, and not for ever.

alter table webhooks add column failing_since timestamptz;
alter table webhooks add column failures int not null default 0;
alter table webhooks add column paused_until timestamptz;
comment on column webhooks.failing_since is 'Since when no message has reached the receiver. Emptied by the first that does; after three days the webhook is disabled.';
comment on column webhooks.paused_until is 'A receiver that is away is asked once for all that waits, in growing distance.';
-- serves: the webhooks of an authority, for its administrators and for the dispatcher
create index webhooks_of_authority on webhooks (authority_id);

alter table webhook_deliveries add column case_id uuid;
alter table webhook_deliveries add column position bigint not null;
comment on column webhook_deliveries.position is 'The place of the message in the feed; messages of one case are delivered in this order.';
-- serves: whether an earlier message of the same case still waits
create index webhook_deliveries_of_case on webhook_deliveries (webhook_id, case_id, position) where next_attempt_at is not null;
-- serves: removing a message with its deliveries when it is old
create index webhook_deliveries_of_message on webhook_deliveries (outbox_id);

-- Messages that were told are kept for ninety days; then the job prune-outbox removes them.
grant delete on outbox to rcms_system;
