import { expect, it } from 'vitest'
import { calendarFile } from './calendar-file.ts'

const entry = {
  uid: 'interview-1@rcms',
  ...{ from: '2026-03-18T08:30:00.000Z', until: '2026-03-18T09:15:00.000Z' },
  ...{
    summary: 'Interview AZ-DE-2026-000017',
    place: 'Berlin, Hubertusallee 43; room 2',
    cancelled: false,
    sequence: 0,
  },
}

it('is a calendar by RFC 5545', () => {
  expect(calendarFile([entry], '2026-03-16T08:00:00.000Z').split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//OpenRCMS//Interviews//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:interview-1@rcms',
    'DTSTAMP:20260316T080000Z',
    'SEQUENCE:0',
    'DTSTART:20260318T083000Z',
    'DTEND:20260318T091500Z',
    'SUMMARY:Interview AZ-DE-2026-000017',
    'LOCATION:Berlin\\, Hubertusallee 43\\; room 2',
    'CLASS:CONFIDENTIAL',
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

it('folds at 75 octets and breaks no character, and lets no text begin a line of its own', () => {
  const place = `${'ə'.repeat(90)}\nEND:VCALENDAR\\`
  const text = calendarFile([{ ...entry, place, cancelled: true, sequence: 2 }], '2026-03-16T08:00:00Z')
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(text.replaceAll('\r\n ', '')).toContain(`LOCATION:${'ə'.repeat(90)}\\nEND:VCALENDAR\\\\\r\n`)
  expect(text.match(/^END:VCALENDAR/gm)).toHaveLength(1)
  expect(text).toContain('STATUS:CANCELLED')
  expect(text).toContain('\r\nSEQUENCE:2\r\n')
})
