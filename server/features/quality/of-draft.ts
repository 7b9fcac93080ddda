import type { FindingsOfDraft } from '../../../contract/quality.ts'
import { applicationOfDraft } from '../../../domain/quality/application.ts'
import { judgeDraft } from '../../../domain/quality/judge.ts'
import { fromDay, toDay } from '../../../domain/time/plain-date.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { listDocuments } from '../documents/store.ts'
import { openDraft } from '../drafts/load.ts'
import { todayOfDraft } from '../drafts/view.ts'
import { fieldWords, ruleWords } from './words.ts'

/** Days after which a draft that nobody changed is pointed out. */
const restsAfter = 60

/**
 * What the rules would find if a draft were sent today, before it is. It is judged when it is asked, and nothing of it is kept.
 * @throws ProblemError as openDraft
 */
export function findingsOfDraft(services: Services, official: Official, caseId: string): Promise<FindingsOfDraft> {
  return withOfficial(
    services,
    official,
    async (tx) => {
      const { pack, content, ...draft } = await openDraft(tx, services, official, caseId)
      const today = todayOfDraft(services, draft)
      const files = (await listDocuments(tx, caseId)).map(
        ({ documentId, mediaType, size }) => [documentId, { mediaType, size }] as const,
      )
      const words = speech(official.language)
      const blocking = pack.quality?.blocking.map(({ rule }) => rule) ?? []
      const changed = dateIn(official.authority.timeZone, draft.updatedAt.toISOString())
      return {
        items: judgeDraft(applicationOfDraft(pack, content, today, new Map(files))).map(
          ({ rule, personId, field, item }) => ({
            ...ruleWords(words, rule),
            personId,
            field: fieldWords(pack, words, field),
            item,
            blocking: blocking.includes(rule),
          }),
        ),
        restsSince: changed <= fromDay(toDay(today) - restsAfter) ? changed : null,
      }
    },
    { readOnly: true },
  )
}
