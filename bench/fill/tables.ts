import { once } from 'node:events'
import type pg from 'pg'
import { from } from 'pg-copy-streams'

/** The tables that are filled, in this order, with their columns as the rows are written. */
export const columns = {
  drafts:
    'case_id, authority_id, central_authority_id, agreement_id, state, title, created_by, created_at, updated_at, version, handed_over_at, submitted_at',
  data_keys: 'case_id, person_id, section, epoch, wrapped, destroyed_at',
  events:
    'case_id, stream, seq, type, version, recorded_at, effective_at, actor_id, actor_authority, person_id, data, payloads, prev_hash, hash',
  event_payloads: 'case_id, stream, seq, part, person_id, section, sealed',
  case_streams: 'case_id, stream, version, head_hash',
  documents:
    'case_id, document_id, person_id, purpose, stream, media_type, size, digest, pages, created_by, created_at',
  document_contents: 'case_id, document_id, sealed',
  cases:
    'case_id, reference, agreement_id, pack_digest, procedure, requesting_state, requested_state, requesting_authority, requesting_unit, requested_authority, submitted_on, received_on, closed, stopped, stage, shared_version, next_settle_on',
  case_audience: 'case_id, authority_id, side, basis',
  case_persons:
    'case_id, person_id, position, relation, person_class, stage, outcome, basis, family_name, given_names, own_script, birth_date, sex, nationality, photograph_id',
  desk: 'authority_id, case_id, agreement_id, side, stage, my_turn, awaits_approval, next_clock, remind_on, due_on, sort_on, other_state, persons, changed_at, changed_by_other, procedure, minors, turn_since, shared_version, own_version, changed_what, changed_by, own_reference',
  case_names: 'authority_id, side, key, case_id, person_id',
  known_persons: 'holder_id, person_id, source, authority_id, profile',
  person_keys: 'authority_id, side, key, holder_id, person_id',
  verifications:
    'request_id, case_id, person_id, authority_id, asked_by, register, fields, document_ids, asked_at, wanted_on, result, answered_at',
  arrivals:
    'transfer_id, person_id, case_id, authority_id, crossing_point, arrives_on, arrives_at, flight, departure, escorts, medical_escort, state, visible_from, visible_until',
  audit: 'audit_id, at, actor_id, authority_id, act, case_id, details',
  idempotency: 'actor_id, key, request_digest, case_id, receipt, created_at',
  outbox: 'outbox_id, at, topic, case_id, authority_id, details, dispatched_at, position',
} as const

export type Table = keyof typeof columns

/** Rows as COPY reads them, gathered until there are enough for one journey. */
export type Rows = Record<Table, string[]>

export function noRows(): Rows {
  return Object.fromEntries(Object.keys(columns).map((table) => [table, []])) as unknown as Rows
}

export async function copyIn(client: pg.Client, rows: Rows): Promise<void> {
  await client.query('begin')
  for (const table of Object.keys(columns) as Table[]) {
    if (rows[table].length === 0) continue
    const stream = client.query(from(`copy ${table} (${columns[table]}) from stdin`))
    stream.end(`${rows[table].join('\n')}\n`)
    await once(stream, 'finish')
  }
  await client.query('commit')
}

const names = new Map<Table, readonly string[]>()

/** A row of the projection as COPY reads it. */
export function line(table: Table, row: Readonly<Record<string, unknown>>): string {
  let order = names.get(table)
  if (!order) {
    order = columns[table].split(', ')
    names.set(table, order)
  }
  return order.map((column) => text(row[column])).join('\t')
}

function text(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  if (Array.isArray(value)) return `{${value.join(',')}}`
  return String(value).replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n')
}
