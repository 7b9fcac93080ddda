import { sql } from 'kysely'
import type { Language } from '../../../contract/i18n.ts'
import { faultOfMessage } from '../../../contract/i18n-check.ts'
import type { TranslatedText } from '../../../contract/texts.ts'
import { type Transaction, withSystem } from '../../platform/database/transaction.ts'
import type { Official } from '../../platform/http/actor.ts'
import { notFound, problem } from '../../platform/http/problems.ts'
import { shippedIn, speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from '../cases/audit.ts'
import { refreshTexts } from './in-force.ts'
import { countsOf, textOf, textsOf } from './state.ts'

/** Any number will do, as long as every process takes the same. */
const textsLock = 7_264_031
/** Rows of one insert. */
const atOnce = 500

export interface NewWording {
  id: string
  message: string | null
  reviewed: boolean
}

/**
 * One change of texts at a time, in the whole installation; under the lock everything that was said before is known here, and
 * it is asked again whether the translator still is one.
 * @throws ProblemError 401 when the account was closed or lost the role meanwhile
 */
async function changing<T>(services: Services, official: Official, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const done = await withSystem(services.pools.system, async (tx) => {
    await sql`select pg_advisory_xact_lock(${textsLock})`.execute(tx)
    const still = await tx
      .selectFrom('users')
      .select('user_id')
      .where('user_id', '=', official.userId)
      .where('disabled_at', 'is', null)
      .where(sql<boolean>`'translator' = any(roles)`)
      .executeTakeFirst()
    if (!still) throw problem(401, 'sign_in_needed')
    await refreshTexts(services, tx)
    return work(tx)
  })
  await refreshTexts(services)
  return done
}

/**
 * Gives a text another wording, or marks the one it has as reviewed. It is said at once, everywhere.
 * @throws ProblemError 404 for a text that English has not; 409 `text_changed` where somebody else worded it meanwhile; 422
 *   naming what is wrong with the message
 */
export async function changeText(
  services: Services,
  official: Official,
  language: Language,
  id: string,
  asked: { message: string | null; reviewed: boolean; number: number },
): Promise<TranslatedText> {
  const english = shippedIn('en')[id]
  if (!Object.hasOwn(shippedIn('en'), id) || english === undefined) throw notFound()
  const { message, reviewed } = asked
  const fault = message === null ? null : faultOfMessage(language, english, message)
  if (fault) {
    const field = { path: 'message', code: fault.code, values: { name: fault.name } }
    throw problem(422, 'invalid', { fields: [{ ...field, messageId: `texts.fault.${fault.code}` }] })
  }
  await changing(services, official, async (tx) => {
    const now = textOf(services, language, id)
    if (now.number !== asked.number) throw problem(409, 'text_changed', { current: now })
    await add(tx, services, official, language, [{ id, message, reviewed: reviewed && message !== null }])
  })
  return textOf(services, language, id)
}

/** Many wordings at one go, as a file brings them; those that are judged here have their form. */
export async function changeTexts(
  services: Services,
  official: Official,
  language: Language,
  judge: () => readonly NewWording[],
): Promise<void> {
  await changing(services, official, async (tx) => {
    const wordings = judge()
    for (let from = 0; from < wordings.length; from += atOnce) {
      await add(tx, services, official, language, wordings.slice(from, from + atOnce))
    }
  })
}

async function add(
  tx: Transaction,
  services: Services,
  official: Official,
  language: Language,
  wordings: readonly NewWording[],
): Promise<void> {
  const at = services.clock()
  await tx
    .insertInto('text_corrections')
    .values(
      wordings.map(({ id, message, reviewed }) => ({
        ...{ language, text_id: id, message, reviewed, corrected_at: at, corrected_by: official.userId },
        number: textOf(services, language, id).number + 1,
        english: speech('en').message(id) ?? '',
      })),
    )
    .execute()
  const details = { language, texts: wordings.length, ...(wordings.length === 1 ? { text: wordings[0]?.id } : {}) }
  await writeAudit(tx, services, official, 'texts_changed', null, at.toISOString(), details)
}

/**
 * Marks a whole language as read by a native speaker, so that papers are made in it outside practice too; or takes that back.
 * @throws ProblemError 409 `texts_not_reviewed` while a text of it is missing or not reviewed
 */
export async function reviewLanguage(
  services: Services,
  official: Official,
  language: Language,
  reviewed: boolean,
): Promise<void> {
  await changing(services, official, async (tx) => {
    const texts = textsOf(services, language)
    const { reviewed: done } = countsOf(texts)
    if (reviewed && done < texts.length) {
      throw problem(409, 'texts_not_reviewed', { values: { count: texts.length - done } })
    }
    const last = await tx
      .selectFrom('language_reviews')
      .select(({ fn }) => fn.max('number').as('number'))
      .where('language', '=', language)
      .executeTakeFirst()
    const at = services.clock()
    await tx
      .insertInto('language_reviews')
      .values({
        ...{ language, reviewed, reviewed_at: at, reviewed_by: official.userId },
        number: (last?.number ?? 0) + 1,
        texts: texts.length,
      })
      .execute()
    await writeAudit(tx, services, official, 'language_reviewed', null, at.toISOString(), { language, reviewed })
  })
}
