import { describe, expect, it } from 'vitest'
import { zonesIn } from './find-lines.ts'
import { type MrzField, parseMrz } from './parse.ts'

const today = '2026-03-13'
const first = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<'
const second = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'

function read(line2: string, line1 = first) {
  return parseMrz(`${line1}\n${line2}`, today)
}
function at(place: number, sign: string, line = second): string {
  return line.slice(0, place) + sign + line.slice(place + 1)
}

describe('every check digit', () => {
  it.each([
    ['documentNumber', 0, 'M'],
    ['documentNumber', 9, '5'],
    ['birthDate', 18, '3'],
    ['expiryDate', 27, '8'],
    ['personalNumber', 28, 'X'],
    ['composite', 43, '1'],
  ] as [MrzField, number, string][])('%s: sign %i changed to %s', (field, place, sign) => {
    const found = read(at(place, sign))
    expect(found.valid).toBe(false)
    expect(found.errors).toContain(field)
  })
})

describe('signs taken for one another', () => {
  it('are said, with what would fit, and never changed', () => {
    // The letter O for the figure 0 in the number of the document.
    const found = read(at(5, 'O'))
    expect(found.documentNumber).toBe('L8989O2C3')
    expect(found.faults).toContainEqual({
      field: 'documentNumber',
      code: 'check_digit',
      found: 'L8989O2C3',
      suggestion: 'L898902C3',
    })
  })

  it('a letter in a date', () => {
    const found = read(at(15, 'O'))
    expect(found.birthDate).toBeNull()
    expect(found.faults).toContainEqual({ field: 'birthDate', code: 'letter_for_figure', found: 'O', suggestion: '0' })
  })

  it('a letter for a check digit', () => {
    const found = read(at(9, 'G'))
    expect(found.faults).toContainEqual({
      ...{ field: 'documentNumber', code: 'letter_for_figure', found: 'G', suggestion: '6' },
    })
  })

  it('a figure in a name or State', () => {
    expect(read(second, first.replace('ERIKSSON', 'ERIKSS0N')).faults).toEqual([
      { field: 'surname', code: 'figure_for_letter', found: '0', suggestion: 'O' },
    ])
    expect(read(second, first.replace('MARIA', 'MAR1A')).errors).toEqual(['givenNames'])
    expect(read(at(12, '0')).faults).toContainEqual({
      ...{ field: 'nationality', code: 'figure_for_letter', found: '0', suggestion: 'O' },
    })
  })
})

describe('what is no passport', () => {
  it('nothing', () => {
    expect(parseMrz(' \n', today)).toMatchObject({ format: null, valid: false, faults: [{ code: 'nothing' }] })
  })
  it('a sign too few: how many each line has', () => {
    expect(parseMrz(`${first}\n${second.slice(1)}`, today).faults).toEqual([
      { field: 'format', code: 'length', found: '44, 43' },
    ])
  })
  it('fillers lost at the end of the names are put back, and it is said', () => {
    const found = parseMrz(`P<UTOERIKSSON<<ANNA<MARIA\n${second}`, today)
    expect(found).toMatchObject({ valid: true, surname: 'ERIKSSON', givenNames: 'ANNA MARIA' })
    expect(found.warnings).toContainEqual({ field: 'format', code: 'padded' })
  })
  it('a sign that no line has', () => {
    expect(read(second, first.replace('ERIKSSON', 'ERÏKSSON')).errors).toContain('format')
  })
  it('a State that nobody knows', () => {
    expect(read(at(12, 'Q')).faults).toContainEqual({ field: 'nationality', code: 'state_unknown', found: 'UTQ' })
  })
})

describe('dates', () => {
  it.each([
    ['850229', null],
    ['000229', '2000-02-29'],
    ['741301', null],
  ])('born %s', (signs, birthDate) => {
    const found = read(second.slice(0, 13) + signs + second.slice(19))
    expect(found.birthDate).toBe(birthDate)
    expect(found.faults.some(({ code }) => code === 'date_not_real')).toBe(birthDate === null)
  })

  it.each([
    // Whoever was born on the day itself, and whoever would be born tomorrow.
    ['260313', '2026-03-13'],
    ['260314', '1926-03-14'],
    ['100101', '2010-01-01'],
  ])('the century of a birth on %s', (signs, birthDate) => {
    const valid = `${second.slice(0, 21)}360101${second.slice(27)}`
    expect(read(valid.slice(0, 13) + signs + valid.slice(19)).birthDate).toBe(birthDate)
  })

  it('nobody holds a document that expired before the birth', () => {
    expect(read(`${second.slice(0, 13)}130101${second.slice(19)}`).birthDate).toBe('1913-01-01')
  })

  it('not wholly known is not wrong', () => {
    const found = parseMrz(
      'I<UTOD231458907<<<<<<<<<<<<<<<\n74<<<<1F1204159UTO<<<<<<<<<<<0\nERIKSSON<<ANNA<MARIA<<<<<<<<<<',
      today,
    )
    expect(found.birthDate).toBeNull()
    expect(found.warnings).toContainEqual({ field: 'birthDate', code: 'date_not_known' })
    expect(found.faults.filter(({ field }) => field === 'birthDate')).toEqual([])
  })
})

describe('names', () => {
  it('that fill their field may be cut', () => {
    const found = read(second, 'P<UTONILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K')
    expect(found).toMatchObject({ surname: 'NILAVADHANANANDA', givenNames: 'CHAYAPA DEJTHAMRONG K' })
    expect(found.warnings.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'surname maybe_truncated',
      'givenNames maybe_truncated',
      'issuingState specimen',
    ])
  })
  it('without given names', () => {
    expect(read(second, `P<UTOARKFREITH${'<'.repeat(31)}`.slice(0, 44))).toMatchObject({
      ...{ surname: 'ARKFREITH', givenNames: '', valid: true },
    })
  })
})

it('X for the sex is read as what is meant, and said: Doc 9303 has the filler there', () => {
  const found = read(at(20, 'X'))
  expect(found.sex).toBe('unspecified')
  expect(found.errors).toEqual(['sex'])
})

it('a byte order mark and blanks at the ends of lines are nothing', () => {
  expect(parseMrz(`\ufeff${first}  \r\n${second}\t`, today)).toMatchObject({ valid: true, lines: [first, second] })
})

it('a document of Germany has one letter', () => {
  const found = parseMrz(`P<D<<MUSTERMANN<<ERIKA${'<'.repeat(22)}\n${second}`, today)
  expect(found.issuingState).toBe('D')
  expect(found.valid).toBe(true)
})

describe('lines that somebody typed or copied', () => {
  const card = ['I<UTOD231458907', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA']
  const visa = ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109']

  it('may have lost the fillers at their ends, where no digit stands behind them', () => {
    expect(parseMrz(card.join('\n'), today)).toMatchObject({ format: 'TD1', valid: true, documentNumber: 'D23145890' })
    expect(parseMrz(visa.join('\n'), today)).toMatchObject({ format: 'MRV-B', valid: true })
    expect(parseMrz(`${first}\n${second.slice(0, 40)}`, today).format).toBeNull()
  })

  it('may stand below words, and between them', () => {
    const text = `PASSPORT\n${first}\n${second}\nsigned: ANNA`
    expect(parseMrz(text, today)).toMatchObject({ format: 'TD3', valid: true, lines: [first, second] })
  })

  it('are none where two documents stand in one text', () => {
    expect(parseMrz(`${first}\n${second}\n${first}\n${second}`, today).format).toBeNull()
    expect(zonesIn(`${first}\n${second}\nand\n${visa[0]}\n${visa[1]}<<<<<<<<`)).toHaveLength(2)
  })
})
