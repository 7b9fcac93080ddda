import { sql } from 'kysely'
import type { CaseRegisters, RegisterState } from '../../../contract/registers.ts'
import { loadCaseKeys } from '../../platform/encryption/case-keys.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { writeRead } from '../cases/audit.ts'
import { accessTo } from '../cases/read-access.ts'
import { openAnswer } from './open-answer.ts'

interface Row {
  query_id: string
  request_id: string
  person_id: string
  authority_id: string
  register: string
  source: string | null
  state: RegisterState['state']
  attempts: number
  next_attempt_at: Date | null
  fault: string | null
  outcome: RegisterState['outcome']
  as_of: string | null
  answered_at: Date | null
  answer_digest: string | null
  sealed: Buffer | null
  asked_at: Date | null
}

/**
 * How each connected register that was asked about the persons of a case does: for the page of the case, beside what officials
 * answered. Nothing for who may not know of verifications; the policies show the rows to the authority that asks and to
 * each register its own. What an answer says is sealed: that answers were opened, and whose, is recorded as the page is.
 * @throws ProblemError 404 for a case that is not theirs
 */
export function registersOfCase(services: Services, official: Official, caseId: string): Promise<CaseRegisters> {
  const now = services.clock().toISOString()
  return withOfficial(services, official, async (tx) => {
    const access = await accessTo(tx, services, official, caseId)
    if (!access) throw notFound()
    if (!access.visible.includes('verification')) return { items: [] }
    const { rows } = await sql<Row>`
        select q.query_id, q.request_id, q.person_id, q.authority_id, q.register, q.source, q.state, q.attempts,
               q.next_attempt_at, q.fault, q.outcome, q.as_of, q.answered_at, q.answer_digest, q.sealed,
               (select max(a.began_at) from register_attempts a where a.query_id = q.query_id) as asked_at
          from register_queries q where q.case_id = ${caseId} and q.state <> 'cancelled'
         order by q.created_at, q.query_id`.execute(tx)
    const keys = await loadCaseKeys(tx, services.keys, caseId)
    const opened = rows.filter(({ sealed }) => sealed !== null).map(({ query_id: queryId }) => queryId)
    if (opened.length > 0) {
      await writeRead(tx, services, official, 'verification_read', caseId, now, { queryIds: opened })
    }
    return {
      items: rows.map((row) => {
        const answer = openAnswer(keys, row)
        return {
          ...{
            queryId: row.query_id,
            requestId: row.request_id,
            authority: row.authority_id,
            register: row.register,
          },
          ...{ source: row.source, state: row.state, attempts: row.attempts, fault: row.fault, outcome: row.outcome },
          nextAttemptAt: row.next_attempt_at?.toISOString() ?? null,
          askedAt: row.asked_at?.toISOString() ?? null,
          answeredAt: row.answered_at?.toISOString() ?? null,
          asOf: row.as_of,
          reason: answer?.reason ?? null,
          references: answer?.entries.flatMap(({ reference }) => (reference ? [reference] : [])) ?? [],
        }
      }),
    }
  })
}
