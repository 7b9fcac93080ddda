import { join } from 'node:path'
import type { DraftView } from '../../../../contract/drafts.ts'
import type { Answers } from '../../../../domain/case/application.ts'
import type { AttestationInput } from '../../../../domain/case/attestation.ts'
import { projectRoot } from '../../../platform/config/root.ts'
import { pdfFile } from '../../../platform/documents/sample-files.ts'
import type { Official } from '../../../platform/http/actor.ts'
import type { Services } from '../../../platform/services.ts'
import { loadPack } from '../../agreements/load.ts'
import { loadCalendars } from '../../agreements/load-calendars.ts'
import { createDraft } from '../create.ts'
import { addFile } from '../files.ts'
import { savePart } from '../save.ts'
import { addPhotograph, principalOf } from './steps.ts'

/** Whatever of the real law the official form needs: it is printed from the templates of an installed pack. */
export function realLaw() {
  return {
    packs: [loadPack(join(projectRoot, 'agreements', 'eu-azerbaijan'))],
    calendars: loadCalendars(join(projectRoot, 'calendars')),
  }
}

export const healthWords = 'needs insulin on the way'

/** A complete application from Germany to Azerbaijan about one invented person, with photograph and passport. */
export async function realApplication(services: Services, official: Official): Promise<DraftView> {
  const draft = await createDraft(services, official, { agreementId: 'eu-azerbaijan', requestedState: 'AZ' })
  const { caseId } = draft
  const personId = principalOf(draft)
  const photograph = await addPhotograph(services, official, caseId, personId)
  const upload = { purpose: 'evidence', personId, freeOfAsylumData: true, name: 'scan.pdf', bytes: pdfFile() } as const
  const scan = await addFile(services, official, caseId, upload)
  const save = (part: string, content: unknown, version = 0) =>
    savePart(services, official, caseId, part, { version, content })
  await save('persons', [{ ...draft.content.persons[0], photographId: photograph.documentId }], 1)
  await save(`section:person:${personId}`, particulars)
  await save(`section:health:${personId}`, {
    health_care: { value: healthWords },
    health_consent: { value: 'by_person' },
  })
  await save('evidence', [
    {
      itemId: services.newId(),
      personId,
      category: 'passport',
      number: 'C01234567',
      issuedOn: '2019-04-01',
      issuedAt: 'Bakı',
      issuedBy: 'DİN',
      documentIds: [scan.documentId],
    },
  ])
  return draft
}

const particulars: Answers = {
  family_name: { value: 'MAMMADOVA' },
  given_names: { value: 'AYTAN' },
  name_in_own_script: { value: 'Məmmədova Aytən Rauf qızı' },
  birth_date: { value: '1990-05-17' },
  birth_place: { value: 'Şəki' },
  sex: { value: 'female' },
  nationality: { value: 'AZ' },
  civil_status: { value: 'single' },
  also_known_as: { notAvailable: 'not_stated', note: 'asked twice' },
}

export function attestationOf(services: Services, personId: string): AttestationInput {
  const legalBasis = services.agreements.current.get('eu-azerbaijan')?.pack.legalBases.DE?.[0]?.id
  if (!legalBasis) throw new Error('the pack lists no legal basis')
  return {
    personId,
    legalBasis,
    decisionReference: 'A 1/26',
    enforceable: true,
    noSuspensiveProcedure: true,
    nonRefoulementAssessed: true,
    voluntaryReturn: 'offered_and_declined',
    voluntaryReturnReason: '',
    ageDisputed: false,
  }
}
