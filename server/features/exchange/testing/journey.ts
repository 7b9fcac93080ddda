import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ExchangeDocument, exchangeDocument } from '../../../../contract/exchange.ts'
import type { AttestationInput } from '../../../../domain/case/attestation.ts'
import { projectRoot } from '../../../platform/config/root.ts'
import type { House } from '../../cases/testing/house.ts'
import type { Roles } from '../../cases/testing/journey.ts'
import { handOver } from '../../drafts/handover.ts'
import { renderDraftForm } from '../../drafts/render-form.ts'
import { submitApplication } from '../../drafts/submission.ts'
import { readDraft } from '../../drafts/view.ts'

/** Test support: documents as they travel between systems. */

/** The worked example of the documentation, afresh for each test. */
export function exampleDocument(name: 'application' | 'reply' = 'application'): ExchangeDocument {
  const text = readFileSync(join(projectRoot, 'docs', 'exchange', `${name}.json`), 'utf8')
  return exchangeDocument.parse(JSON.parse(text))
}

/** Signs and submits an imported draft as it is. */
export async function submitDraft({ services }: House, { officer, desk }: Roles, draftId: string): Promise<void> {
  await handOver(services, officer, draftId)
  const { content, agreementId } = await readDraft(services, desk, draftId)
  const legalBasis = services.agreements.current.get(agreementId)!.pack.legalBases.DE![0]!.id
  const { documentId, digest } = await renderDraftForm(services, desk, draftId)
  const attestations = content.persons.map(
    ({ personId }): AttestationInput => ({
      ...{ personId, legalBasis, decisionReference: 'A 1/26', enforceable: true, noSuspensiveProcedure: true },
      ...{ nonRefoulementAssessed: true, voluntaryReturn: 'offered_and_declined', voluntaryReturnReason: '' },
      ageDisputed: false,
      minor: { bestInterestsDecision: true, decisionReference: 'B 1/26', guardian: 'Mother', receiver: 'Mother' },
    }),
  )
  await submitApplication(services, desk, draftId, { attestations, form: { documentId, digest } }, services.newId())
}
