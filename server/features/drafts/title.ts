// Offered to other features: a draft is called alike however it came.
import { answerOf, particularsSection } from '../../../domain/case/application.ts'
import type { OpenDraft } from './load.ts'

const longest = 200

/** How lists call a draft: the principal's family name, then the given names, as far as they were typed. */
export function titleOf({ pack, content }: Pick<OpenDraft, 'pack' | 'content'>): string {
  const principal = content.persons.find((person) => person.relation === 'principal')
  const section = principal && particularsSection(pack, principal)
  if (!section) return ''
  return ['family_name', 'given_names']
    .flatMap((field) => answerOf(content, section.id, principal.personId, field) ?? [])
    .join(' ')
    .slice(0, longest)
}
