import { expect, test } from 'vitest'
import { countedThings, usualWays } from './reconciliation.ts'
import { codeOfWay, readWays, wayOfCode, waysOf } from './ways.ts'

test('every way has a code of its own that names it again', () => {
  for (const of of countedThings) {
    const codes = waysOf(of).map(codeOfWay)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.map((code) => wayOfCode(of, code))).toEqual(waysOf(of))
  }
})

test('ways are the usual ones but for what is said', () => {
  expect(readWays([])).toEqual({ ways: usualWays })
  expect(
    readWays(['applications.requested=applications,sent', 'consents.requesting=persons,sent,not_counted']),
  ).toEqual({
    ways: {
      ...usualWays,
      applications: { ...usualWays.applications, requested: { unit: 'applications', day: 'sent' } },
      consents: { ...usualWays.consents, requesting: { unit: 'persons', day: 'sent', silence: 'not_counted' } },
    },
  })
})

test.each([
  'applications',
  'applications.requesting=',
  'applications.both=persons,sent',
  'applications.requesting=persons,arrived',
  'returns.requesting=applications,departed',
  'constructor.requesting=persons,sent',
  'consents.requesting=persons,replied',
])('%s names no way', (text) => expect(readWays([text])).toEqual({ unknown: text }))
