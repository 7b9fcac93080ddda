import { sectionIds } from '../../../domain/agreement/vocabulary.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { accessTo } from '../cases/read-access.ts'
import { bundle } from './bundle.ts'
import { gatherRecord } from './gather.ts'

export interface MadeRecord {
  reference: string
  archive: Buffer
}

/** Who may give a person the record: the data protection officer and the central desk, of either side. */
const makers = ['oversight', 'central_desk'] as const

/**
 * The record of what was exchanged about one person, made by an official who reads the file. That it was made is in the
 * audit before anything is handed over.
 * @throws ProblemError 404
 */
export async function makeRecord(
  services: Services,
  official: Official,
  caseId: string,
  personId: string,
): Promise<MadeRecord> {
  const at = services.clock().toISOString()
  const record = await withOfficial(services, official, async (tx) => {
    const access = await accessTo(tx, services, official, caseId)
    if (!access || !makers.some((role) => official.roles.includes(role))) throw notFound()
    const found = await gatherRecord(tx, services, { caseId, personId, visible: access.visible })
    if (!found) throw notFound()
    await writeAudit(tx, services, official, 'record_made', caseId, at, { personId })
    return found
  })
  const { name, authority } = official
  const archive = await bundle(services, record, { at, official: { name, authorityId: authority.id } })
  return { reference: record.file.reference, archive }
}

/** The same at the machine, with everything that was exchanged. null where the case has no such person. */
export async function makeRecordAsOperator(
  services: Services,
  caseId: string,
  personId: string,
): Promise<MadeRecord | null> {
  const at = services.clock().toISOString()
  const record = await withSystem(services.pools.system, async (tx) => {
    const found = await gatherRecord(tx, services, { caseId, personId, visible: sectionIds })
    if (!found) return null
    await tx
      .insertInto('audit')
      .values({
        audit_id: services.newId(),
        at,
        actor_id: 'operator',
        authority_id: 'operator',
        act: 'record_made',
        case_id: caseId,
        details: JSON.stringify({ personId }),
      })
      .execute()
    return found
  })
  return record && { reference: record.file.reference, archive: await bundle(services, record, { at, official: null }) }
}

/** The cases in which a person stands. */
export function casesOf(services: Services, personId: string): Promise<string[]> {
  return withSystem(
    services.pools.system,
    async (tx) => {
      const rows = await tx
        .selectFrom('case_persons')
        .select('case_id')
        .where('person_id', '=', personId)
        .orderBy('case_id')
        .execute()
      return rows.map((row) => row.case_id)
    },
    { readOnly: true },
  )
}
