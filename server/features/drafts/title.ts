// Offered to other features: a draft is called alike however it came.
import { answerOf, particularsSection } from '../../../domain/case/application.ts'
import type { OpenDraft } from './load.ts'

const longest = 200

/** How lists call a draft: the principal's family name, then the given names, and the name in its own script, as far as they were typed. */
export function titleOf({ pack, content }: Pick<OpenDraft, 'pack' | 'content'>): string {
  const principal = content.persons.find((person) => person.relation === 'principal')
  const section = principal && particularsSection(pack, principal)
  if (!section) return ''
  const read = (field: string) => answerOf(content, section.id, principal.personId, field) ?? []
  const passport = ['family_name', 'given_names'].flatMap(read).join(' ')
  const own = [read('name_in_own_script')].flat().filter((name) => name !== passport)
  return [...(passport ? [passport] : []), ...own].join(' · ').slice(0, longest)
}
