import { checkDigit } from '../check-digit.ts'
import { type Layout, layouts, type MrzFormat, type Place, signsAt } from '../layout.ts'

/** What the lines say; dates `YYYY-MM-DD`, States by their letters in the zone, names in letters A to Z and spaces. */
export interface Holder {
  state: string
  surname: string
  givenNames: string
  documentNumber: string
  nationality: string
  birthDate: string
  sex: 'female' | 'male' | 'unspecified'
  expiryDate: string
  personalNumber: string
}

const documentCodes = { TD1: 'I<', TD2: 'I<', TD3: 'P<', 'MRV-A': 'V<', 'MRV-B': 'V<' } as const

/** The lines of a document, so that reading them can be proved for every format. */
export function render(format: MrzFormat, holder: Holder): string[] {
  const layout = layouts[format]
  const lines = Array.from({ length: layout.lines }, () => '<'.repeat(layout.length))
  const put = ([line, from, to]: Place, signs: string) => {
    const filled = signs
      .replaceAll(' ', '<')
      .padEnd(to - from, '<')
      .slice(0, to - from)
    lines[line] = (lines[line] ?? '').slice(0, from) + filled + (lines[line] ?? '').slice(to)
  }
  put([0, 0, 2], documentCodes[format])
  put(layout.state, holder.state)
  put(layout.nationality, holder.nationality)
  put(layout.names, `${holder.surname}<<${holder.givenNames}`)
  putDate(layout.birth, layout.birthCheck, holder.birthDate)
  putDate(layout.expiry, layout.expiryCheck, holder.expiryDate)
  put(layout.sex, { female: 'F', male: 'M', unspecified: '<' }[holder.sex])
  putNumber()
  if (layout.composite)
    put(layout.composite.at, checkDigit(layout.composite.over.map((one) => signsAt(lines, one)).join('')))
  return lines

  function putDate(place: Place, check: Place, date: string) {
    const short = date.slice(2).replaceAll('-', '')
    put(place, short)
    put(check, checkDigit(short))
  }

  function putNumber() {
    const { documentNumber: number, personalNumber } = holder
    if (number.length > 9) {
      put(layout.number, number.slice(0, 9))
      put(layout.optional, `${number.slice(9)}${checkDigit(number)}<${personalNumber}`)
      return
    }
    put(layout.number, number)
    put(layout.numberCheck, checkDigit(signsAt(lines, layout.number)))
    put(layout.optional, personalNumber)
    if (layout.optionalCheck && personalNumber) put(layout.optionalCheck, checkDigit(signsAt(lines, layout.optional)))
  }
}

/** How many signs of a personal number there is room for. */
export function roomFor({ optional }: Layout): number {
  return optional[2] - optional[1]
}
