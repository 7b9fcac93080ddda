import type { CaseView, PersonView } from '../../../../contract/cases.ts'
import type { Translate } from '../../../../contract/i18n.ts'
import type { TransferMeans } from '../../../../domain/agreement/vocabulary.ts'
import type { AttestationDraft } from '../../attestation/attestation-draft.ts'
import type { Fault } from '../act/use-act.ts'
import { readTime } from './read-time.ts'

export type TransferDraft = {
  date: string | null
  time: string
  means: TransferMeans | ''
  flight: string
  departure: string
  crossingPoint: string
  escorts: string
  medicalEscort: boolean
  needs: Record<string, string>
  identityBasis: string
  attestations: AttestationDraft[]
}

export function startTransfer(crossingPoints: readonly { code: string }[]): TransferDraft {
  const [only, ...others] = crossingPoints
  return {
    date: null,
    time: '',
    means: '',
    flight: '',
    departure: '',
    crossingPoint: only && others.length === 0 ? only.code : '',
    escorts: '0',
    medicalEscort: false,
    needs: {},
    identityBasis: '',
    attestations: [],
  }
}

/** Everyone accepted who has not arrived: a family travels together. */
export function travellersOf(view: CaseView): PersonView[] {
  return view.persons.filter((one) => one.reply?.outcome === 'accepted' && !one.arrivedOn)
}

/** The payload without attestations, and what is missing as far as the page can know. */
export function readTransfer(draft: TransferDraft, travellers: readonly PersonView[], t: Translate) {
  const faults: Fault[] = []
  const say = (path: string, code: string) => faults.push({ path, message: t(`problems.field.${code}`) })
  const time = readTime(draft.time)
  const escorts = draft.escorts.trim() === '' ? 0 : Number(draft.escorts)
  if (!draft.date) faults.push({ path: 'date', message: t('case.transfer.date-missing') })
  else if (travellers.some((one) => one.travelDocument && one.travelDocument.validUntil < draft.date!)) {
    say('date', 'after_document')
  }
  if (!time) faults.push({ path: 'time', message: t('case.transfer.time-missing') })
  // A draft kept from before it was asked has none.
  if (!draft.means) say('means', 'choose_one')
  if (draft.flight.trim().length < 2) faults.push({ path: 'flight', message: t('case.transfer.flight-missing') })
  if (draft.departure.trim().length < 2)
    faults.push({ path: 'departure', message: t('case.transfer.departure-missing') })
  if (!draft.crossingPoint) say('crossingPoint', 'choose_one')
  if (!Number.isInteger(escorts) || escorts < 0 || escorts > 50) {
    faults.push({ path: 'escorts', message: t('case.transfer.escorts-number') })
  }
  const basisNeeded = travellers.some((one) => !one.travelDocument)
  if (basisNeeded && !draft.identityBasis) {
    faults.push({ path: 'identityBasis', message: t('case.identity-basis.missing') })
  }
  const needs = travellers.flatMap(({ personId }) => {
    const text = draft.needs[personId]?.trim() ?? ''
    return text === '' ? [] : [{ personId, text }]
  })
  const input = {
    date: draft.date ?? '',
    time: time ?? '',
    ...(draft.means ? { means: draft.means } : {}),
    flight: draft.flight.trim(),
    departure: draft.departure.trim(),
    crossingPoint: draft.crossingPoint,
    escorts,
    medicalEscort: draft.medicalEscort,
    needs,
    ...(basisNeeded && draft.identityBasis ? { identityBasis: draft.identityBasis } : {}),
  }
  return { input, faults }
}
