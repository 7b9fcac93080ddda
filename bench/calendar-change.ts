/**
 * How long it takes to say what a change of a calendar would move, and to count the deadlines anew after it was published,
 * asked of a filled installation.
 * node bench/calendar-change.ts --data /tmp/rcms-bench-100k [--state AZ] [--publish]
 */
import { parseArgs } from 'node:util'
import type { CalendarEdit } from '../domain/time/calendar-edit.ts'
import { fromDay, toDay } from '../domain/time/plain-date.ts'
import { previewEdit } from '../server/features/calendars/preview.ts'
import { publishEdit } from '../server/features/calendars/publish.ts'
import { listCalendars, viewCalendar } from '../server/features/calendars/read.ts'
import { recountAffected } from '../server/features/calendars/recount-affected.ts'
import { loadOfficials } from '../server/features/practice/officials.ts'
import { openServices } from '../server/open-services.ts'
import { readConfig } from '../server/platform/config/config.ts'
import { startEmbedded } from '../server/platform/database/embedded.ts'
import { machine } from './program.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    state: { type: 'string', default: 'AZ' },
    authority: { type: 'string', default: 'az-operator' },
    publish: { type: 'boolean', default: false },
  },
})
if (!values.data) throw new Error('Say where: --data FOLDER')
const embedded = await startEmbedded({ dataDir: values.data, settings: { shared_buffers: '1GB' } })
try {
  const { services, close } = await openServices(readConfig({ RCMS_DATA: values.data }))
  try {
    const administrator = (await loadOfficials(services))(values.authority, 'administrator')
    const { state } = values
    await listCalendars(services, administrator)
    const { number, today } = await viewCalendar(services, administrator, state)
    // A long run of rest from tomorrow on reaches as many deadlines as one change can.
    const set = Array.from({ length: 9 }, (_, index) => ({
      ...{ date: fromDay(toDay(today) + 1 + index), kind: 'holiday' as const, status: 'announced' as const },
      ...{ name: { en: 'Rest', az: 'İstirahət' }, source: { title: 'Bench', url: null } },
    }))
    const edit: CalendarEdit = { set, remove: [], coversTo: null }
    console.log(`${machine()}\n`)
    for (const run of ['first', 'again']) {
      const [{ counts }, took] = await timed(() => previewEdit(services, state, { number, edit, after: null }))
      console.log(`Preview, ${run}: ${took} s for ${JSON.stringify(counts)}`)
    }
    if (values.publish) {
      const [, published] = await timed(() =>
        publishEdit(services, administrator, state, { number, edit, reason: 'Bench' }),
      )
      console.log(`Publishing: ${published} s`)
      const [told, counted] = await timed(async () => {
        let all = 0
        while (await isWaiting()) all += await recountAffected(services)
        return all
      })
      console.log(`Counting anew: ${counted} s, ${told} cases told`)
    }

    async function isWaiting(): Promise<boolean> {
      const { db } = services.pools.system
      const rows = await db.selectFrom('calendar_recounts').select('number').where('finished_at', 'is', null).execute()
      return rows.length > 0
    }
  } finally {
    await close()
  }
} finally {
  await embedded.stop()
}

async function timed<T>(work: () => Promise<T>): Promise<[T, string]> {
  const began = performance.now()
  const answer = await work()
  return [answer, ((performance.now() - began) / 1000).toFixed(1)]
}
