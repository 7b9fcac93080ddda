import { isOfficial, type Language, languages } from '../../../contract/i18n.ts'
import type { TextState, TranslatedText } from '../../../contract/texts.ts'
import { isReviewed, shippedIn, speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { textsInForce, type Wording } from './in-force.ts'

/** Every text of a language in the order of the catalogues, with what English says beside. */
export function textsOf(services: Pick<Services, 'pools'>, language: Language): TranslatedText[] {
  return Object.keys(shippedIn('en')).map((id) => textOf(services, language, id))
}

export function textOf(services: Pick<Services, 'pools'>, language: Language, id: string): TranslatedText {
  const own = shippedIn(language)
  const shipped = Object.hasOwn(own, id) ? (own[id] ?? null) : null
  const wording = textsInForce(services).wordings.get(language)?.get(id)
  const english = speech('en').message(id) ?? ''
  const message = speech(language).message(id)
  return {
    ...{ id, english, shipped, message },
    state: stateOf(language, english, message, wording),
    number: wording?.number ?? 0,
    changed: wording ? { at: wording.at.toISOString(), by: wording.by } : null,
  }
}

function stateOf(language: Language, english: string, message: string | null, wording?: Wording): TextState {
  if (message === null) return 'missing'
  // A wording that a later release made unusable is passed over, and so is what was said of it.
  if (wording?.message !== message) return isOfficial(language) ? 'reviewed' : 'machine'
  if (!wording.reviewed) return 'corrected'
  return language === 'en' || wording.english === english ? 'reviewed' : 'corrected'
}

export function countsOf(texts: readonly TranslatedText[]): Record<TextState, number> {
  const counts = { missing: 0, machine: 0, corrected: 0, reviewed: 0 }
  for (const { state } of texts) counts[state] += 1
  return counts
}

/** What pages say otherwise than as it ships. */
export function correctedTexts(services: Pick<Services, 'pools'>, language: Language) {
  const wordings = textsInForce(services).wordings.get(language)
  const own = shippedIn(language)
  const texts: Record<string, string> = {}
  for (const id of wordings?.keys() ?? []) {
    const message = speech(language).message(id)
    if (message !== null && message !== own[id]) texts[id] = message
  }
  return { language, reviewed: languages.filter(isReviewed), texts }
}
