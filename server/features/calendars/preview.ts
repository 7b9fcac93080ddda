import type { CalendarPreview } from '../../../contract/calendars.ts'
import { recount } from '../../../domain/case/recount.ts'
import { compileCalendar } from '../../../domain/time/calendar.ts'
import type { CalendarEdit } from '../../../domain/time/calendar-edit.ts'
import { compareCalendars } from '../../../domain/time/calendar-edit.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import type { Services } from '../../platform/services.ts'
import { edited } from './edited.ts'
import { batch, nextOpenCases, type OpenCase } from './open-cases.ts'
import { versionOf } from './versions.ts'

/** Deadlines on one page; a case is not cut in two. */
const page = 50

type Item = CalendarPreview['items'][number]
type Counts = NonNullable<CalendarPreview['counts']>

/**
 * Every deadline of an open case that an edit would move, computed as it would be after publishing. The first page looks
 * at all cases and counts; the following ones look only as far as they are filled.
 *
 * @throws ProblemError 404 without such a calendar, 409 when another version is in force, 422 with faults of the edit
 */
export async function previewEdit(
  services: Services,
  state: string,
  { number, edit, after }: { number: number; edit: CalendarEdit; after: string | null },
): Promise<CalendarPreview> {
  const now = services.clock()
  const head = await withSystem(services.pools.system, (tx) => versionOf(tx, state))
  const { before, definition } = edited(head, number, edit, now)
  const [old, young] = [compileCalendar(before), compileCalendar(definition)]
  const counts: Counts = {
    ...{ cases: 0, running: 0, over: 0, heldBack: 0, casesMoved: 0, later: 0, earlier: 0, reminders: 0 },
  }
  const items: Item[] = []
  let next: string | null = null
  for (let last = after; ; ) {
    // A transaction for each batch: a long one would hold up the cleaning of every table.
    const cases = await withSystem(services.pools.system, (tx) => nextOpenCases(tx, services, state, last), {
      readOnly: true,
    })
    for (const one of cases) {
      const found = recount(one.file, one.rules, old, young, now.toISOString())
      tally(counts, found)
      if (found.moved.length === 0) continue
      if (items.length < page) items.push(...found.moved.map((moved) => itemOf(one, moved)))
      else next ??= lastBefore(items)
    }
    if (cases.length < batch || (after !== null && next !== null)) break
    last = cases.at(-1)!.caseId
  }
  const changes = compareCalendars(before, definition)
  return { changes, counts: after === null ? counts : null, items, next }
}

function lastBefore(items: readonly Item[]): string | null {
  return items.at(-1)?.caseId ?? null
}

function tally(counts: Counts, found: ReturnType<typeof recount>): void {
  counts.cases++
  counts.running += found.running
  counts.over += found.over
  counts.heldBack += found.heldBack
  if (found.moved.length > 0) counts.casesMoved++
  for (const { was, is } of found.moved) {
    if (is.due === was.due) counts.reminders++
    else if (is.due > was.due) counts.later++
    else counts.earlier++
  }
}

function itemOf({ caseId, file, rules }: OpenCase, moved: ReturnType<typeof recount>['moved'][number]): Item {
  const rule = rules.agreement.clocks.find((one) => one.id === moved.clock && one.procedures.includes(file.procedure))
  return {
    ...{ caseId, reference: file.reference, clock: moved.clock, title: rule!.title },
    authority: moved.counts === 'requesting' ? file.requestingAuthority : file.requestedAuthority,
    was: moved.was,
    is: moved.is,
  }
}
