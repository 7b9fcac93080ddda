import type { Finding } from './finding.ts'
import type { AgreementPack } from './schema.ts'
import { groupsIn } from './walk.ts'

/**
 * Whether a language of which a pack has one text is there in all of them. English and Azerbaijani are asked for by the
 * schema itself; a party that finds its own language in half of the texts would read the other half in none.
 */
export function checkTranslations(pack: AgreementPack): Finding[] {
  const texts = [...groupsIn(pack)].filter(({ group }) => typeof group.en === 'string' && typeof group.az === 'string')
  const languages = [...new Set(texts.flatMap(({ group }) => Object.keys(group)))].sort()
  return texts.flatMap(({ group, path }) =>
    languages
      .filter((language) => String(group[language] ?? '').trim() === '')
      .map((language) => ({ path, code: 'translation_missing', values: { language, text: String(group.en) } })),
  )
}
