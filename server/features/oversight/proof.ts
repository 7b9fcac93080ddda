import type { CaseProof, ProofState } from '../../../contract/oversight.ts'
import { type StreamName, streams } from '../../../domain/agreement/vocabulary.ts'
import { asSystem } from '../../platform/database/as-system.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { type Verification, verifyCase } from '../cases/verify.ts'
import { keepFaults } from '../operations/case-faults.ts'
import { readNote } from '../operations/notes.ts'
import { overseenCase, requireOversight } from './overseen-case.ts'

type What = CaseProof['faults'][number]['what']

/**
 * When the whole record was last proven, and what was found of the cases whose file the official reads: never how many
 * cases there are, which is the business of no single State. Recorded as a look. @throws ProblemError 403
 */
export async function readProofState(services: Services, official: Official): Promise<ProofState> {
  requireOversight(official)
  return withOfficial(services, official, async (tx) => {
    const rows = await tx
      .selectFrom('case_faults as fault')
      .leftJoin('cases', 'cases.case_id', 'fault.case_id')
      .innerJoin('case_audience as audience', 'audience.case_id', 'fault.case_id')
      .where('audience.authority_id', '=', official.authority.id)
      .where((eb) => eb.or([eb('fault.stream', '=', 'shared'), eb('fault.stream', '=', eb.ref('audience.side'))]))
      .select(['fault.case_id', 'fault.what', 'fault.found_at', 'cases.reference'])
      .orderBy('fault.case_id')
      .limit(1000)
      .execute()
    const at = services.clock().toISOString()
    await writeAudit(tx, services, official, 'looks_read', null, at, { of: 'proof' })
    const { finished, round } = await asSystem(tx, async () => ({
      finished: await readNote(tx, 'verification'),
      round: await readNote(tx, 'verification_round'),
    }))
    const faults = new Map<string, ProofState['faults'][number]>()
    for (const { case_id: caseId, what, found_at, reference } of rows) {
      const known = faults.get(caseId) ?? { caseId, reference, what: [], foundAt: found_at.toISOString() }
      if (!known.what.includes(what as What)) known.what.push(what as What)
      faults.set(caseId, known)
    }
    return {
      finishedAt: finished?.at.toISOString() ?? null,
      goesOnSince: round && !round.content.over ? round.content.beganAt : null,
      faults: [...faults.values()],
    }
  })
}

/**
 * Proves a case now: its shared stream and that of the own side; what the other side keeps for itself is proven too and not
 * told. Who asked and what came of it is recorded. @throws ProblemError 404 for anybody but the oversight who reads the file
 */
export async function proveCase(services: Services, official: Official, caseId: string): Promise<CaseProof> {
  const { side, reference } = await withOfficial(services, official, (tx) =>
    overseenCase(tx, services, official, caseId),
  )
  const found: Verification = { cases: 0, events: 0, erased: 0, faults: [] }
  const heads = await verifyCase(services, caseId, found)
  const now = services.clock()
  const at = now.toISOString()
  await withSystem(services.pools.system, (tx) => keepFaults(tx, now, found.faults, { caseId }))
  const own = (stream: string): stream is StreamName => stream === 'shared' || stream === side
  const faults = found.faults.flatMap(({ stream, seq, what }) => (own(stream) ? [{ stream, seq, what }] : []))
  const erased = await withOfficial(services, official, async (tx) => {
    await writeAudit(tx, services, official, 'record_proven', caseId, at, { faults: faults.length })
    return tx.selectFrom('erasures').select('erasure_id').where('case_id', '=', caseId).executeTakeFirst()
  })
  return {
    caseId,
    reference,
    at,
    sound: faults.length === 0,
    erased: erased !== undefined,
    heads: streams.flatMap((stream) => {
      const head = own(stream) && heads.find((one) => one.stream === stream)
      return head ? [{ stream, events: head.version, hash: head.head_hash.toString('hex') }] : []
    }),
    faults,
  }
}
