import { createHash, createHmac } from 'node:crypto'
import canonicalize from 'canonicalize'
import { sql } from 'kysely'
import { isUnavailable } from '../../platform/database/errors.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { loadCaseKeys } from '../../platform/encryption/case-keys.ts'
import type { Services } from '../../platform/services.ts'
import { loadParts } from '../cases/load.ts'
import { askedFields } from './asked-fields.ts'
import { connectorOf, type RegisterConnector, RegisterFailed, type RegisterQuestion } from './connector.ts'
import { NotReady, nextAttempt } from './next-attempt.ts'

export interface Claimed {
  queryId: string
  caseId: string
  personId: string
  requestId: string
  number: number
  connector: RegisterConnector
  question: RegisterQuestion
}

/** Beyond the time that one attempt may take, in seconds: then its process is taken for dead. */
const grace = 30

interface Row {
  query_id: string
  request_id: string
  case_id: string
  person_id: string
  authority_id: string
  register: string
  state: string
  attempts: number
}

/**
 * Takes the next question that is due, so that no other process does, and writes down that it is asked before it is. A
 * question whose process ended in between is due again when its time is over; its attempt stays in the log as interrupted.
 *
 * @returns null when nothing is due; `skipped` for a question that nobody waits for any more, or that was cut off too often
 * @throws NotReady for a question that cannot be made ready, as when its payload is damaged
 */
export async function claimQuery(tx: Transaction, services: Services): Promise<Claimed | 'skipped' | null> {
  const now = services.clock()
  const { rows } = await sql<Row>`
    select query_id, request_id, case_id, person_id, authority_id, register, state, attempts
      from register_queries where next_attempt_at <= ${now}
     order by next_attempt_at limit 1 for update skip locked`.execute(tx)
  const [row] = rows
  if (!row) return null
  try {
    return await makeReady(tx, services, row, now)
  } catch (error) {
    if (isUnavailable(error)) throw error
    throw new NotReady(row.query_id, row.attempts, error)
  }
}

async function makeReady(tx: Transaction, services: Services, row: Row, now: Date): Promise<Claimed | 'skipped'> {
  const connector = connectorOf(services.registers, row.authority_id, row.register)
  if (row.state === 'asked') {
    await tx
      .updateTable('register_attempts')
      .set({ ended_at: now, fault: 'interrupted' })
      .where('query_id', '=', row.query_id)
      .where('ended_at', 'is', null)
      .execute()
    const cutOff = new RegisterFailed('interrupted')
    if (connector && !(await nextAttempt(tx, { connector, queryId: row.query_id }, cutOff, now))) {
      await tx
        .updateTable('register_queries')
        .set({ state: 'given_up', fault: cutOff.fault, next_attempt_at: null })
        .where('query_id', '=', row.query_id)
        .execute()
      return 'skipped'
    }
  }
  const wanted = await tx
    .selectFrom('verifications')
    .select('fields')
    .where('request_id', '=', row.request_id)
    .where('authority_id', '=', row.authority_id)
    .where('register', '=', row.register)
    .where('answers', '=', 0)
    .executeTakeFirst()
  const keys = await loadCaseKeys(tx, services.keys, row.case_id)
  const key = keys.get({ personId: row.person_id, section: 'file' })
  const parts = wanted && connector && key ? await loadParts(tx, keys, row.case_id, { stream: 'shared' }) : []
  const fields = wanted ? askedFields(parts, row.person_id, wanted.fields) : null
  if (!connector || !key || !fields) {
    await tx
      .updateTable('register_queries')
      .set({ state: 'cancelled', next_attempt_at: null })
      .where('query_id', '=', row.query_id)
      .execute()
    return 'skipped'
  }
  const number = row.attempts + 1
  const question: RegisterQuestion = { queryId: row.query_id, purpose: 'verification', fields }
  const lease = (connector.timeoutSeconds + grace) * 1000
  await tx
    .updateTable('register_queries')
    .set({
      state: 'asked',
      attempts: number,
      next_attempt_at: new Date(now.getTime() + lease),
      source: connector.source,
    })
    .where('query_id', '=', row.query_id)
    .execute()
  await tx
    .insertInto('register_attempts')
    .values({
      ...{ query_id: row.query_id, number, case_id: row.case_id, authority_id: row.authority_id, began_at: now },
      request_digest: saltedDigest(key, row.query_id, fields),
    })
    .execute()
  return {
    ...{ queryId: row.query_id, caseId: row.case_id, personId: row.person_id, requestId: row.request_id },
    ...{ number, connector, question },
  }
}

/**
 * Proves what was asked as long as the key of the person exists, and says nothing once it is destroyed: the salt is drawn
 * from the key itself.
 */
export function saltedDigest(key: Buffer, queryId: string, content: unknown): string {
  const salt = createHmac('sha256', key).update(`register query ${queryId}`).digest().subarray(0, 16)
  return createHash('sha256')
    .update(salt)
    .update(canonicalize(content) ?? '')
    .digest('hex')
}
