import type { Speech } from '../i18n/catalogue.ts'
import { problemPage } from './problem-page.ts'

/** Shown instead of the pages while the database is away. It needs no file and no script. */
export function unavailablePage(speech: Speech): string {
  const said = (part: string) => speech.t(`problems.database_unavailable.${part}`)
  return problemPage({ title: said('title'), next: said('next'), again: said('again') }, speech)
}
