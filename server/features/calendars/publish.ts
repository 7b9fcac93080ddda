import type { CalendarEdit } from '../../../domain/time/calendar-edit.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { administer } from '../administration/administer.ts'
import { writeAudit } from '../cases/audit.ts'
import { edited } from './edited.ts'
import { refreshCalendars } from './in-force.ts'
import { addVersions, contentOf } from './install.ts'
import { headsForChange, versionOf } from './versions.ts'

/**
 * Publishes an edit as the next version of the calendar of a State: in force from then on for every date that is counted;
 * a job tells both sides of each open case in which a deadline moved.
 *
 * @throws ProblemError as `previewEdit`
 */
export async function publishEdit(
  services: Services,
  official: Official,
  state: string,
  { number, edit, reason }: { number: number; edit: CalendarEdit; reason: string },
): Promise<{ number: number; version: string }> {
  const published = await administer(services, official, async (tx) => {
    await headsForChange(tx)
    // Asked under the lock: a publication before midnight is one of that day.
    const now = services.clock()
    const { definition, next } = edited(await versionOf(tx, state), number, edit, now)
    const by = { file_digest: null, published_at: now, published_by: official.userId, reason }
    await addVersions(tx, [{ ...contentOf(definition, next), ...by }], now)
    const details = { state, number: next }
    await writeAudit(tx, services, official, 'calendar_published', null, now.toISOString(), details)
    return { number: next, version: definition.version }
  })
  await refreshCalendars(services)
  return published
}
