import { basename } from 'node:path'
import { type Calendar, calendarDefinition, compileCalendar } from '../../../domain/time/calendar.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import { PackFault } from './fault.ts'
import { issueFaults } from './load.ts'
import { filesIn, readText } from './pack-files.ts'
import { readYaml } from './yaml-file.ts'

/**
 * The calendars of a folder, by State. `needed` are the States whose authorities work here: without a calendar no
 * period of theirs could be counted.
 * @throws PackFault naming file, line and sentence of what is wrong or missing
 */
export function loadCalendars(directory: string, needed: readonly string[] = []): Record<string, Calendar> {
  const calendars: Record<string, Calendar> = {}
  for (const file of filesIn(directory, '.yaml')) {
    const calendar = readCalendar(`${basename(directory)}/${basename(file)}`, readText(file))
    calendars[calendar.state] = calendar
  }
  const missing = [...new Set(needed)].filter((state) => !calendars[state])
  if (missing.length > 0) {
    throw new PackFault(
      missing.map((state) => ({
        file: `${basename(directory)}/${state.toLowerCase()}.yaml`,
        line: null,
        column: null,
        code: 'calendar_missing',
        values: { state },
      })),
    )
  }
  return calendars
}

/** One calendar from the text of its file, which bears the code of its State. @throws PackFault */
export function readCalendar(name: string, text: string): Calendar {
  const yaml = readYaml(name, text)
  const place = (path: (string | number)[]) => ({ file: name, ...yaml.placeOf(path) })
  const parsed = calendarDefinition.safeParse(yaml.data)
  if (!parsed.success) throw new PackFault(issueFaults(parsed.error, yaml.data, place))
  const { state, timeZone } = parsed.data
  if (basename(name) !== `${state.toLowerCase()}.yaml`) {
    const values = { state, file: `${state.toLowerCase()}.yaml` }
    throw new PackFault([{ ...place(['state']), code: 'calendar_in_wrong_file', values }])
  }
  if (!isZone(timeZone)) {
    throw new PackFault([{ ...place(['timeZone']), code: 'time_zone_unknown', values: { name: timeZone } }])
  }
  return compileCalendar(parsed.data)
}

function isZone(name: string): boolean {
  try {
    dateIn(name, '2026-01-01T00:00:00Z')
    return true
  } catch {
    return false
  }
}
