import type { DraftView } from '../../../contract/drafts.ts'
import type { ExchangeDocument, ImportAnswer } from '../../../contract/exchange.ts'
import { wholeCase } from '../../../domain/case/application.ts'

/** Everything that keeps a draft from being submitted, each at its path in the document it was made from. */
export function missingIn(
  sections: DraftView['sections'],
  { persons }: ExchangeDocument['application'],
  personIds: ReadonlyMap<string, string>,
): ImportAnswer['missing'] {
  const places = new Map(persons.map(({ id }, index) => [personIds.get(id), index]))
  return sections.flatMap(({ faults }) => faults.map((fault) => ({ ...fault, path: pathIn(places, fault.path) })))
}

/** `person:<identifier>.family_name` of a draft → `application.persons.0.answers.person.family_name`. */
function pathIn(places: ReadonlyMap<string | undefined, number>, path: string): string {
  const [, section, key, field] = /^([a-z0-9_]+):([^.]+)\.(.+)$/.exec(path) ?? []
  if (section === undefined) return elsewhere[path] ?? `application.${path.replace(/\.personId$/, '.person')}`
  if (key === wholeCase) return `application.answers.${section}.${field}`
  const person = `application.persons.${places.get(key)}`
  return field === 'photograph' ? `${person}.photograph` : `${person}.answers.${section}.${field}`
}

const elsewhere: Readonly<Record<string, string>> = {
  'setup.procedure': 'application.procedure',
  'setup.requestedAuthority': 'requestedState',
}
