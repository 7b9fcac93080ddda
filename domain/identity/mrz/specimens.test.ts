import { describe, expect, it } from 'vitest'
import { parseMrz } from './parse.ts'

const today = '2026-03-13'

/** The specimens printed in ICAO Doc 9303 parts 4 to 7, and what stands in them. */
const anna = { surname: 'ERIKSSON', givenNames: 'ANNA MARIA', sex: 'female', issuingState: 'UTO' }
const born = { birthDate: '1974-08-12', expiryDate: '2012-04-15', nationality: 'UTO' }
const specimens = [
  {
    lines: 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
    says: { format: 'TD3', ...anna, ...born, documentNumber: 'L898902C3', personalNumber: 'ZE184226B' },
  },
  {
    lines: 'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<',
    says: { format: 'TD1', ...anna, ...born, documentNumber: 'D23145890', personalNumber: '' },
  },
  {
    lines: 'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6',
    says: { format: 'TD2', ...anna, ...born, documentNumber: 'D23145890', personalNumber: '' },
  },
  {
    lines: 'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<',
    says: {
      ...{ format: 'MRV-A', ...anna, documentNumber: 'L8988901C', nationality: 'XXX' },
      ...{ birthDate: '1940-09-07', expiryDate: '1996-12-10', personalNumber: '6ZE184226B' },
    },
  },
  {
    lines: 'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<',
    says: {
      ...{ format: 'MRV-B', ...anna, documentNumber: 'L8988901C', nationality: 'XXX' },
      ...{ birthDate: '1940-09-07', expiryDate: '1996-12-10' },
    },
  },
  {
    lines: 'I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<',
    says: {
      ...{ format: 'TD1', surname: 'STEVENSON', givenNames: 'PETER JOHN', documentNumber: 'D23145890734' },
      ...{ birthDate: '1934-07-12', expiryDate: '1995-07-12', sex: 'male', personalNumber: '' },
    },
  },
  {
    lines: 'I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<\nD23145890<UTO3407127M95071227349<<<8',
    says: { format: 'TD2', documentNumber: 'D23145890734', personalNumber: '' },
  },
] as const

describe('the specimens of ICAO', () => {
  it.each(specimens)('$says.format, $says.documentNumber', ({ lines, says }) => {
    expect(parseMrz(lines, today)).toMatchObject({ ...says, valid: true, errors: [], faults: [] })
  })

  it.each(specimens)('$says.format, $says.documentNumber, however it was pasted', ({ lines, says }) => {
    const rows = lines.split('\n')
    const ways = [
      rows.join(''),
      rows.map((row) => Array.from(row).join(' ')).join('\r\n\r\n'),
      lines.toLowerCase(),
      lines.replaceAll('i', 'ı').toLowerCase().replaceAll('i', 'ı'),
      lines.replaceAll('<<', '«'),
      lines.replaceAll('<', '«'),
      lines.replaceAll('<', '‹'),
      lines.replaceAll('<', '&lt;'),
      `\t${rows.join('\u00a0')}\n`,
    ]
    for (const way of ways) expect(parseMrz(way, today)).toMatchObject({ ...says, valid: true })
  })

  it('are named as such', () => {
    expect(parseMrz(specimens[0].lines, today).warnings).toContainEqual({ field: 'issuingState', code: 'specimen' })
  })

  it('do not protect the name: a changed letter changes no digit', () => {
    const changed = specimens[0].lines.replace('ERIKSSON', 'ERICSSON')
    expect(parseMrz(changed, today)).toMatchObject({ valid: true, surname: 'ERICSSON' })
  })
})
