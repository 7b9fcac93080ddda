import { type Catalogue, createTranslator, type Language, type Translate } from '../../contract/i18n.ts'
import { isMirrored, mirrorCatalogue } from './mirrored.ts'

// One file a language, loaded when the language is chosen: nobody waits for a language that is not read.
const loaders: Record<Language, () => Promise<{ default: Catalogue }>> = {
  en: () => import('./catalogue-en.ts'),
  az: () => import('./catalogue-az.ts'),
}

const translators = new Map<Language, Promise<Translate>>()

export function loadTranslator(language: Language): Promise<Translate> {
  const known = translators.get(language)
  if (known) return known
  const missing = import.meta.env.PROD ? 'show' : 'throw'
  const loading = loaders[language]().then((module) => {
    const catalogue = isMirrored() ? mirrorCatalogue(module.default) : module.default
    return createTranslator(language, catalogue, missing)
  })
  // A failed load (a thin line) must not be remembered: the next choice of this language tries again.
  loading.catch(() => translators.delete(language))
  translators.set(language, loading)
  return loading
}
