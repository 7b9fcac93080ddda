import type { Language } from '../../../contract/i18n.ts'
import type { TextHistory } from '../../../contract/texts.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import { shippedIn } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'

/** Every wording of a text, the newest first; nothing is ever overwritten. @throws ProblemError 404 for a text that English has not */
export function textHistory(
  services: Services,
  official: Official,
  { language, textId }: { language: Language; textId: string },
): Promise<TextHistory> {
  if (!Object.hasOwn(shippedIn('en'), textId)) throw notFound()
  return withOfficial(services, official, async (tx) => {
    const rows = await tx
      .selectFrom('text_corrections')
      .innerJoin('users', 'users.user_id', 'corrected_by')
      .select(['number', 'message', 'reviewed', 'corrected_at', 'users.name'])
      .where('text_corrections.language', '=', language)
      .where('text_id', '=', textId)
      .orderBy('number', 'desc')
      .limit(200)
      .execute()
    return {
      items: rows.map(({ number, message, reviewed, corrected_at: at, name: by }) => ({
        ...{ number, message, reviewed, by },
        at: at.toISOString(),
      })),
    }
  })
}
