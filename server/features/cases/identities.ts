import { evidenceOfView } from '../../../contract/evidence.ts'
import type { Command } from '../../../domain/case/actions/registry.ts'
import type { Context } from '../../../domain/case/context.ts'
import { whatEvidenceEstablishes } from '../../../domain/evidence/establishes.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { accessTo } from './read-access.ts'
import { readRecord } from './read-record.ts'
import { evidenceOf } from './view-evidence.ts'
import { verificationsOf } from './view-examination.ts'
import { personViews } from './view-persons.ts'

/**
 * The names and birth dates among which a reply may establish a person's own: as the official who replies knows the file, and
 * never from another case. Undefined for an act that establishes nothing. As the app role.
 */
export async function identitiesFor(
  tx: Transaction,
  services: Services,
  official: Official,
  caseId: string,
  command: Command | null,
): Promise<Context['identities']> {
  if (command?.action !== 'propose_reply' || command.input.persons.every((one) => !one.established)) return undefined
  const access = await accessTo(tx, services, official, caseId)
  if (!access) return undefined
  const now = services.clock().toISOString()
  const record = await readRecord(tx, services, official, access, now)
  const view = { persons: personViews(record), evidence: evidenceOf(record), verifications: verificationsOf(record) }
  const established = whatEvidenceEstablishes(evidenceOfView(view, record.pack), record.pack, now.slice(0, 10))
  return Object.fromEntries(established.map(({ personId, identities }) => [personId, identities]))
}
