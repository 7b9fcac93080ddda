/** An interview as a calendar may hold it: nothing of the person but the reference of the case. */
export interface CalendarEntry {
  /** Never the same for two interviews, and the same each time one is written. */
  uid: string
  /** The beginning and the end, ISO 8601 in UTC. */
  from: string
  until: string
  /** What stands in the calendar, such as "Interview AZ-DE-2026-000017". */
  summary: string
  place: string
  cancelled: boolean
  /** How often it was changed since it was first written: a calendar takes over what has the higher number. */
  sequence: number
}

/**
 * A calendar file by RFC 5545: one VEVENT for each entry, times in UTC so that no time zone has to be described, lines folded
 * at 75 octets and ended by CRLF, text escaped.
 * @param stamp the moment of writing, ISO 8601 in UTC
 */
export function calendarFile(entries: readonly CalendarEntry[], stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//OpenRCMS//Interviews//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap(({ uid, from, until, summary, place, cancelled, sequence }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}`,
      `DTSTAMP:${moment(stamp)}`,
      `SEQUENCE:${sequence}`,
      `DTSTART:${moment(from)}`,
      `DTEND:${moment(until)}`,
      `SUMMARY:${escaped(summary)}`,
      ...(place ? [`LOCATION:${escaped(place)}`] : []),
      'CLASS:CONFIDENTIAL',
      `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** `20260318T093000Z` */
function moment(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line break are escaped; other controls are no text. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')
}

const widest = 75

/** RFC 5545, 3.1: no line is longer than 75 octets, and none is broken within a character. */
function folded(line: string): string {
  const octets = new TextEncoder()
  let out = ''
  let width = 0
  for (const letter of line) {
    const wide = octets.encode(letter).length
    if (width + wide > widest) {
      out += '\r\n '
      width = 1
    }
    out += letter
    width += wide
  }
  return out
}
