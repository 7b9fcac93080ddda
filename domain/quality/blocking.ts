import type { AgreementPack } from '../agreement/schema.ts'
import type { ApplicationContent } from '../case/application.ts'
import type { SectionState } from '../case/completeness.ts'
import type { FieldFault } from '../case/refusal.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { applicationOfDraft } from './application.ts'
import { judgeDraft } from './judge.ts'

/**
 * The sections of a draft with what its agreement wants mended before it is submitted; as they are where it asks for nothing
 * (docs/decisions/0052-data-quality.md).
 */
export function withBlocking(
  states: SectionState[],
  pack: AgreementPack,
  content: ApplicationContent,
  today: PlainDate,
): SectionState[] {
  const blocking = pack.quality?.blocking.map(({ rule }) => rule) ?? []
  if (blocking.length === 0) return states
  const found = judgeDraft(applicationOfDraft(pack, content, today)).filter(({ rule }) => blocking.includes(rule))
  return states.map((state) => ({
    ...state,
    faults: [
      ...state.faults,
      ...found.flatMap(({ personId, field, item }): FieldFault[] => {
        const [section = '', name = ''] = field?.split('.') ?? []
        if (section === 'evidence') {
          const index = content.evidence.findIndex(({ itemId }) => itemId === item)
          const path = index < 0 ? 'evidence' : `evidence.${index}.${name}`
          return state.key === 'evidence' ? [{ path, code: 'quality' }] : []
        }
        const mine = state.sectionId === section && (state.personId ?? personId) === personId
        return mine ? [{ path: `${state.key}.${name}`, code: 'quality' }] : []
      }),
    ],
  }))
}
