import { isOfficial, type Language } from '../../contract/i18n.ts'
import { api } from '../data/api.ts'
import { corrected } from './load-catalogue.ts'
import { isMirrored } from './mirrored.ts'
import { keepReviewed } from './reviewed.ts'

// What translators worded otherwise comes after the page and changes it in place: nobody waits for it, and without a line
// the texts are those that ship. The browser keeps the answer and only asks whether it still holds (ETag).

/** Reads what is said otherwise in a language than as it ships, and says it from then on. */
export async function readCorrections(language: Language): Promise<void> {
  if (isMirrored()) return
  try {
    const path = { language }
    const { texts, reviewed } = await api('GET /api/v1/languages/{language}/texts', { path, onUnauthorized: 'fail' })
    keepReviewed(reviewed)
    corrected(language, texts)
  } catch {
    // Asked again when the page is looked at the next time.
  }
}

/** Keeps a language as translators have it, for as long as the page is open. English stands in for what others lack. */
export function followCorrections(language: Language): () => void {
  const read = () => {
    if (document.visibilityState !== 'visible') return
    void readCorrections(language)
    if (!isOfficial(language)) void readCorrections('en')
  }
  read()
  const every = setInterval(read, 120_000)
  document.addEventListener('visibilitychange', read)
  return () => {
    clearInterval(every)
    document.removeEventListener('visibilitychange', read)
  }
}
