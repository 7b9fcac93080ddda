import { type ExchangeDocument, exchangeFormat } from '../../../contract/exchange.ts'
import { type SectionId, sealedSections } from '../../../domain/agreement/vocabulary.ts'
import { stageOf } from '../../../domain/case/case-file.ts'
import { fold } from '../../../domain/case/evolve.ts'
import { type CaseKeys, loadCaseKeys } from '../../platform/encryption/case-keys.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { loadEvents, loadParts } from '../cases/load.ts'
import { accessTo } from '../cases/read-access.ts'
import { listDocuments } from '../documents/store.ts'
import { exportedApplication, type SharedCase } from './exported-application.ts'
import { exportedCorrigenda } from './exported-corrigenda.ts'
import { exportedReply } from './exported-reply.ts'

/**
 * Application and reply of a case as both States know them: from the shared stream alone, as far as the official reads it,
 * and nothing sealed. The export is recorded in the same transaction.
 * @throws ProblemError 404 for a case that is not theirs, exactly as for one that does not exist
 */
export function exportCase(services: Services, official: Official, caseId: string): Promise<ExchangeDocument> {
  return withOfficial(services, official, async (tx) => {
    const access = await accessTo(tx, services, official, caseId)
    if (!access) throw notFound()
    const events = await loadEvents(tx, caseId, ['shared'])
    const submission = events.find((event) => event.type === 'application_submitted')
    const file = fold(caseId, events)
    if (!file || submission?.type !== 'application_submitted') throw notFound()
    const keys = unsealed(await loadCaseKeys(tx, services.keys, caseId))
    const shared: SharedCase = {
      ...{ pack: access.pack, visible: access.visible, file, events, submission },
      parts: await loadParts(tx, keys, caseId, { stream: 'shared' }),
      documents: await listDocuments(tx, caseId),
    }
    const now = services.clock().toISOString()
    const version = file.versions.shared
    await writeAudit(tx, services, official, 'case_exported', caseId, now, { version })
    const reply = exportedReply(shared)
    const corrigenda = exportedCorrigenda(shared)
    return {
      format: exchangeFormat,
      agreement: { id: file.agreementId, version: submission.data.packVersion, digest: file.packDigest },
      requestingState: file.requestingState,
      requestedState: file.requestedState,
      application: exportedApplication(shared),
      case: {
        caseId,
        reference: file.reference,
        stage: stageOf(file),
        requestingAuthority: file.requestingAuthority,
        requestedAuthority: file.requestedAuthority,
        submittedOn: file.submittedOn,
        receivedOn: file.receivedOn ?? null,
        form: submission.data.form,
        version,
        exportedAt: now,
      },
      ...(corrigenda.length > 0 ? { corrigenda } : {}),
      ...(reply ? { reply } : {}),
    }
  })
}

/** Sealed sections are opened one by one, for a purpose, and never leave with an export. */
function unsealed(keys: CaseKeys): CaseKeys {
  return { get: (name) => (sealed.includes(name.section) ? null : keys.get(name)) }
}

const sealed: readonly string[] = sealedSections satisfies readonly SectionId[]
