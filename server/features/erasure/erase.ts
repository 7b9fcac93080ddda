import type { RetentionView } from '../../../contract/erasure.ts'
import type { Transaction } from '../../platform/database/transaction.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { type Basis, type CaseFacts, certificateOf, sign } from './certificate.ts'
import { type Destroyed, destroyInCase } from './destroy-case.ts'
import { destroyDraft } from './destroy-draft.ts'
import { noteErasures } from './ledger.ts'
import { lockPlace, type Place, placesOf } from './places.ts'
import { ErasureRefused } from './refused.ts'
import { type Standing, standingOf } from './standing.ts'

/** Who is to be erased, and by what right. */
export interface Order {
  personId: string
  /** In this case or draft alone; otherwise wherever the person is found. */
  caseId?: string
  /** With everybody else of the case. */
  family?: boolean
  basis: Basis
  retention?: RetentionView
  /** A running case loses its person only where it was said so, and why. */
  althoughOpen?: boolean
  /** Of the order, not of the person: it is kept in the audit. */
  reason?: string
  /** Does everything and takes it back, so that the figures are those of the erasure itself. */
  dryRun?: boolean
}

export interface Erasure extends Place {
  reference: string | null
  persons: { personId: string; certificate: string }[]
  finalOn: string
  destroyed: Destroyed
}

/**
 * Erases a person, in one transaction of the eraser for each case or draft: what says who the person is, the certificate,
 * the line in the audit and in the ledger of the data folder, or none of them.
 * @throws ErasureRefused when nobody is erased
 */
export async function erase(services: Services, order: Order): Promise<Erasure[]> {
  if (order.althoughOpen && !order.reason?.trim()) throw new ErasureRefused('reason_needed')
  const { eraser } = services.pools
  const found = await withSystem(eraser, (tx) => placesOf(tx, services, order.personId), { readOnly: true })
  const places = found.filter(({ caseId }) => order.caseId === undefined || order.caseId === caseId)
  if (places.length === 0) throw new ErasureRefused('unknown_person')
  const done: Erasure[] = []
  const refused: ErasureRefused[] = []
  for (const place of places) {
    try {
      done.push(await eraseIn(services, place, order))
    } catch (error) {
      if (!(error instanceof ErasureRefused)) throw error
      refused.push(error)
    }
  }
  if (done.length === 0) throw refused.find(({ code }) => code !== 'already_erased') ?? refused[0]!
  return done
}

class TakenBack extends Error {
  readonly erasure: Erasure
  constructor(erasure: Erasure) {
    super('taken back')
    this.erasure = erasure
  }
}

async function eraseIn(services: Services, place: Place, order: Order): Promise<Erasure> {
  try {
    return await withSystem(services.pools.eraser, async (tx) => {
      await lockPlace(tx, place)
      const erasure = await (place.kind === 'case' ? ofCase : ofDraft)(tx, services, place, order)
      if (order.dryRun) throw new TakenBack(erasure)
      return erasure
    })
  } catch (error) {
    if (error instanceof TakenBack) return error.erasure
    throw error
  }
}

async function ofCase(tx: Transaction, services: Services, place: Place, order: Order): Promise<Erasure> {
  const standing = await standingOf(tx, place.caseId)
  const { file, running, held, erased } = standing
  const wanted = file.persons.filter(({ personId }) => order.family || personId === order.personId)
  const personIds = wanted.map(({ personId }) => personId).filter((id) => !erased.includes(id))
  if (personIds.length === 0) throw new ErasureRefused('already_erased')
  // What was erased once is erased again after a restore, however the older backup says the case stood.
  if (order.basis !== 'restore') {
    if (held) throw new ErasureRefused('held')
    // A case that has stood stopped for the whole period counts as over, although it could still be resumed.
    const over = !running || (order.basis === 'retention' && file.stopped)
    if (!over && !order.althoughOpen) throw new ErasureRefused('running')
  }
  const now = services.clock().toISOString()
  const destroyed = await destroyInCase(tx, services, place.caseId, personIds, now)
  const facts = await factsOf(tx, services, standing)
  return conclude(tx, services, { place, order, now, destroyed, facts, personIds, standing })
}

async function ofDraft(tx: Transaction, services: Services, place: Place, order: Order): Promise<Erasure> {
  const now = services.clock().toISOString()
  const destroyed = await destroyDraft(tx, services, place.caseId, now)
  return conclude(tx, services, { place, order, now, destroyed, facts: null, personIds: [order.personId] })
}

async function factsOf(tx: Transaction, services: Services, { file }: Standing): Promise<CaseFacts> {
  const pack = await services.agreements.version(file.packDigest)
  const head = await tx
    .selectFrom('case_streams')
    .select(['version', 'head_hash'])
    .where('case_id', '=', file.caseId)
    .where('stream', '=', 'shared')
    .executeTakeFirstOrThrow()
  return {
    reference: file.reference,
    agreement: { id: pack.id, version: pack.version },
    requestingState: file.requestingState,
    requestedState: file.requestedState,
    kept: { sharedEvents: head.version, headHash: head.head_hash.toString('hex') },
  }
}

interface Conclusion {
  place: Place
  order: Order
  now: string
  destroyed: Destroyed
  facts: CaseFacts | null
  personIds: readonly string[]
  standing?: Standing
}

async function conclude(tx: Transaction, services: Services, conclusion: Conclusion): Promise<Erasure> {
  const { place, order, now, destroyed, facts, personIds, standing } = conclusion
  const { caseId } = place
  const persons: Erasure['persons'] = []
  let finalOn = ''
  for (const personId of personIds) {
    const erasureId = services.newId()
    const relation = standing?.file.persons.find((one) => one.personId === personId)?.relation ?? null
    const { basis, retention = null } = order
    const what = { erasureId, caseId, personId, relation, facts, basis, retention, at: now }
    const certificate = certificateOf(services, what, destroyed)
    finalOn = certificate.finalOn
    const jws = await sign(services, certificate)
    await tx
      .insertInto('erasures')
      .values({
        erasure_id: erasureId,
        case_id: caseId,
        person_id: personId,
        erased_at: now,
        final_on: finalOn,
        basis,
        certificate: jws,
      })
      .execute()
    await tx
      .insertInto('audit')
      .values({
        audit_id: services.newId(),
        at: now,
        actor_id: basis === 'order' ? 'operator' : 'system',
        authority_id: 'operator',
        act: 'erased',
        case_id: caseId,
        details: JSON.stringify({
          personId,
          basis,
          ...(order.reason ? { reason: order.reason } : {}),
          ...(standing?.running ? { althoughOpen: true } : {}),
        }),
      })
      .execute()
    persons.push({ personId, certificate: jws })
  }
  // The last step before the commit: an erasure without its line would be undone by the restore of an older backup.
  if (!order.dryRun) {
    const lines = personIds.map((personId) => ({ personId, caseId, at: now }))
    await noteErasures(services.config.dataDir, lines)
  }
  return { ...place, reference: facts?.reference ?? null, persons, finalOn, destroyed }
}
