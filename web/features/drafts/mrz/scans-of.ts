import type { EvidenceItem } from '../../../../domain/case/application.ts'
import type { Draft } from '../draft-query.ts'
import type { KeptScan } from './read-picture.tsx'

/** The scans among the evidence of a person, each called by its kind and number. */
export function scansOf(
  { files }: Draft,
  evidence: readonly EvidenceItem[],
  personId: string,
  called: (category: string, number: number) => string,
): KeptScan[] {
  return evidence
    .filter((item) => item.personId === personId)
    .flatMap(({ category, documentIds }) =>
      documentIds.map((documentId, index) => {
        const file = files.find((one) => one.documentId === documentId)
        return {
          documentId,
          name: called(category, index + 1),
          isPicture: file?.mediaType.startsWith('image/') ?? false,
        }
      }),
    )
}
