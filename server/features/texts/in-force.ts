import { sql } from 'kysely'
import { type Language, languages } from '../../../contract/i18n.ts'
import { faultOfMessage } from '../../../contract/i18n-check.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import { correct, shippedIn } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'

/** The last wording of a text of one language. */
export interface Wording {
  id: string
  number: number
  message: string | null
  reviewed: boolean
  english: string
  at: Date
  by: string
}

/** What one process says: read whole, whenever anything was added. */
interface InForce {
  revision: string
  wordings: ReadonlyMap<Language, ReadonlyMap<string, Wording>>
  reviews: ReadonlyMap<Language, { reviewed: boolean; at: Date; by: string }>
}

const nothing: InForce = { revision: '0', wordings: new Map(), reviews: new Map() }
const known = new WeakMap<Services['pools'], InForce>()

export function textsInForce(services: Pick<Services, 'pools'>): InForce {
  return known.get(services.pools) ?? nothing
}

/**
 * Says what translators corrected, also in another process: asked every few seconds, and after each change here. One small
 * statement, and nothing more while nothing was added.
 * @param within a transaction that holds the lock of changes: whoever asked for another connection under it could wait for
 *   those who wait for the lock
 */
export async function refreshTexts(services: Pick<Services, 'pools'>, within?: Transaction): Promise<void> {
  const before = known.get(services.pools)?.revision ?? '0'
  const read = within
    ? await readNews(within, before)
    : await withSystem(services.pools.system, (tx) => readNews(tx, before), {
        ...{ readOnly: true, isolation: 'repeatable read' },
      })
  if (!read) return
  known.set(services.pools, read)
  // English first: it decides what of the others can still be said.
  for (const language of languages) apply(read, language)
}

async function readNews(tx: Transaction, before: string): Promise<InForce | null> {
  const { rows } = await sql<{ revision: string }>`
    select greatest((select max(revision) from text_corrections), (select max(revision) from language_reviews), 0)::text
        as revision`.execute(tx)
  const revision = rows[0]?.revision ?? '0'
  if (revision === before) return null
  return { revision, wordings: await readWordings(tx), reviews: await readReviews(tx) }
}

function apply({ wordings, reviews }: InForce, language: Language): void {
  const usable = new Map<string, string>()
  for (const { id, message } of wordings.get(language)?.values() ?? []) {
    if (message !== null && isUsable(language, id, message)) usable.set(id, message)
  }
  correct(language, usable, reviews.get(language)?.reviewed ?? null)
}

/** What was found of the last wording of each text: thousands of them are read again with each change, and one is another. */
const found = new Map<string, { message: string; usable: boolean }>()

/** A later release may fill in other arguments, or have no such text any more. */
function isUsable(language: Language, id: string, message: string): boolean {
  const key = `${language} ${id}`
  const before = found.get(key)
  if (before?.message === message) return before.usable
  const english = shippedIn('en')[id]
  const usable = english !== undefined && !faultOfMessage(language, english, message)
  found.set(key, { message, usable })
  return usable
}

async function readWordings(tx: Transaction): Promise<InForce['wordings']> {
  const rows = await tx
    .selectFrom('text_corrections')
    .innerJoin('users', 'users.user_id', 'text_corrections.corrected_by')
    .distinctOn(['text_corrections.language', 'text_id'])
    .select([
      'text_corrections.language',
      'text_id',
      'number',
      'message',
      'reviewed',
      'english',
      'corrected_at',
      'name',
    ])
    .orderBy('text_corrections.language')
    .orderBy('text_id')
    .orderBy('number', 'desc')
    .execute()
  const byLanguage = new Map<Language, Map<string, Wording>>()
  for (const { language, text_id: id, corrected_at: at, name: by, number, message, reviewed, english } of rows) {
    const spoken = languages.find((one) => one === language)
    // A language whose folder is gone keeps its corrections for when it comes back.
    if (!spoken) continue
    const texts = byLanguage.get(spoken) ?? new Map<string, Wording>()
    texts.set(id, { id, number, message, reviewed, english, at, by })
    byLanguage.set(spoken, texts)
  }
  return byLanguage
}

async function readReviews(tx: Transaction): Promise<InForce['reviews']> {
  const rows = await tx
    .selectFrom('language_reviews')
    .innerJoin('users', 'users.user_id', 'language_reviews.reviewed_by')
    .distinctOn('language_reviews.language')
    .select(['language_reviews.language', 'reviewed', 'reviewed_at', 'name'])
    .orderBy('language_reviews.language')
    .orderBy('number', 'desc')
    .execute()
  return new Map(
    rows.map(({ language, reviewed, reviewed_at: at, name: by }) => [language as Language, { reviewed, at, by }]),
  )
}
