// Offered to other features: calendars begin in the database as their files say.
import { basename } from 'node:path'
import {
  type Calendar,
  type CalendarDefinition,
  calendarDefinition,
  compileCalendar,
} from '../../../domain/time/calendar.ts'
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
  return compiled(loadDefinitions(directory, needed))
}

/** Calendars made ready for counting, by State. */
export function compiled(definitions: readonly CalendarDefinition[]): Record<string, Calendar> {
  return Object.fromEntries(definitions.map((one) => [one.state, compileCalendar(one)]))
}

/** As `loadCalendars`, as they are written. @throws PackFault */
export function loadDefinitions(directory: string, needed: readonly string[] = []): CalendarDefinition[] {
  const definitions = filesIn(directory, '.yaml').map((file) =>
    readDefinition(`${basename(directory)}/${basename(file)}`, readText(file)),
  )
  const missing = [...new Set(needed)].filter((state) => !definitions.some((one) => one.state === state))
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
  return definitions
}

/** One calendar from the text of its file, which bears the code of its State. @throws PackFault */
export function readCalendar(name: string, text: string): Calendar {
  return compileCalendar(readDefinition(name, text))
}

function readDefinition(name: string, text: string): CalendarDefinition {
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
  return parsed.data
}

function isZone(name: string): boolean {
  try {
    dateIn(name, '2026-01-01T00:00:00Z')
    return true
  } catch {
    return false
  }
}
