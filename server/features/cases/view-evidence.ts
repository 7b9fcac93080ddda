import type { CaseView } from '../../../contract/cases.ts'
import { addedEvidence } from './corrections.ts'
import { type CaseRecord, eventsOf } from './read-record.ts'
import { sentPerson } from './view-persons.ts'

/** The evidence as it was sent, with the tier and annex of the pinned pack; erased particulars are empty. */
export function evidenceOf(record: CaseRecord): CaseView['evidence'] {
  const submission = eventsOf(record, 'application_submitted')[0]
  if (!submission || !record.visible.includes('evidence')) return []
  const sent = submission.data.evidence.map((one) => ({
    number: null,
    sent: one,
    item: sentPerson(record, one.personId)?.evidence.find(({ itemId }) => itemId === one.itemId),
  }))
  const all = [...sent, ...addedEvidence(record.events, record.parts)]
  return all.map(({ number, item, sent: { itemId, personId, category, documentIds, copy, authenticated } }) => {
    const rule = record.pack.evidence.find((one) => one.id === category)
    return {
      itemId,
      corrigendum: number,
      personId,
      category,
      title: rule?.title ?? { en: category, az: category },
      annex: rule?.annex ?? '',
      tier: rule?.tier ?? 'prima_facie',
      copy,
      authenticated: authenticated ?? false,
      disproved: record.file.evidence.some((one) => one.itemId === itemId && one.disproved === true),
      number: item?.number ?? '',
      issuedOn: item?.issuedOn ?? '',
      issuedAt: item?.issuedAt ?? '',
      issuedBy: item?.issuedBy ?? '',
      expiresOn: item?.expiresOn ?? '',
      shownName: item?.shownName ?? '',
      shownBirthDate: item?.shownBirthDate ?? '',
      note: item?.note ?? '',
      documents: record.documents.filter((one) => documentIds.includes(one.documentId)),
    }
  })
}
