import fc from 'fast-check'
import { expect, it } from 'vitest'
import { layouts, mrzFormats } from './layout.ts'
import { parseMrz } from './parse.ts'
import { type Holder, render } from './testing/render.ts'

const today = '2026-03-13'
const word = (max: number) => fc.stringMatching(new RegExp(`^[A-Z]{1,${max}}$`))
const signs = (min: number, max: number) => fc.stringMatching(new RegExp(`^[A-Z0-9]{${min},${max}}$`))
const day = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
const state = fc.constantFrom('AZE', 'D', 'FRA', 'UTO', 'GEO', 'XXA')

const holder: fc.Arbitrary<Holder> = fc.record({
  state,
  nationality: state,
  // Short enough for the narrowest field, which then ends in a filler.
  surname: fc.array(word(4), { minLength: 1, maxLength: 2 }).map((parts) => parts.join(' ')),
  givenNames: fc.array(word(4), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
  documentNumber: signs(1, 9),
  birthDate: day('1930-01-01', '2015-01-01'),
  expiryDate: day('2015-01-02', '2070-01-01'),
  sex: fc.constantFrom('female', 'male', 'unspecified'),
  personalNumber: signs(0, 7),
})

it.each(mrzFormats)('what is written as %s is read as it was written', (format) => {
  fc.assert(
    fc.property(holder, (one) => {
      const { state: issuingState, ...rest } = one
      expect(parseMrz(render(format, one).join(''), today)).toMatchObject({
        format,
        valid: true,
        issuingState,
        ...rest,
      })
    }),
  )
})

it.each(['TD1', 'TD2'] as const)('a long number is read whole in %s', (format) => {
  fc.assert(
    fc.property(holder, signs(10, 12), (one, documentNumber) => {
      const written = render(format, { ...one, documentNumber, personalNumber: '' })
      expect(parseMrz(written.join('\n'), today)).toMatchObject({ valid: true, documentNumber, personalNumber: '' })
    }),
  )
})

it.each(mrzFormats)('one figure changed in a date of %s is always found', (format) => {
  const { birth, expiry } = layouts[format]
  fc.assert(
    fc.property(
      holder,
      fc.constantFrom(birth, expiry),
      fc.nat(5),
      fc.integer({ min: 1, max: 9 }),
      (one, place, at, by) => {
        const lines = render(format, one)
        const [line, from] = place
        const row = lines[line] ?? ''
        const figure = String((Number(row[from + at]) + by) % 10)
        lines[line] = row.slice(0, from + at) + figure + row.slice(from + at + 1)
        expect(parseMrz(lines.join('\n'), today).errors).toContain(place === birth ? 'birthDate' : 'expiryDate')
      },
    ),
  )
})

it('whatever is pasted, nothing is thrown and what is faulty is never called valid', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), (text) => {
      const found = parseMrz(text, today)
      expect(found.valid).toBe(found.errors.length === 0)
    }),
  )
})
