/** Machine-readable lines for the drawn documents, after ICAO Doc 9303 parts 3 to 5. Dates are ISO, States alpha-3 or D. */
export interface MrzHolder {
  state: string
  number: string
  familyName: string
  givenNames: string
  birthDate: string
  sex: 'female' | 'male'
  expiresOn: string
  personalNumber?: string
}

/** Weights 7, 3, 1; digits count as themselves, A to Z as 10 to 35, the filler as 0 (Doc 9303 part 3, 4.9). */
export function checkDigit(field: string): string {
  const sum = Array.from(field).reduce((total, sign, place) => total + value(sign) * [7, 3, 1][place % 3]!, 0)
  return String(sum % 10)
}

/** Two lines of 44 signs: passports (Doc 9303 part 4). */
export function td3Lines(holder: MrzHolder): [string, string] {
  const first = fill(`P<${fill(holder.state, 3)}${names(holder)}`, 44)
  const number = withCheck(fill(holder.number, 9))
  const birth = withCheck(shortDate(holder.birthDate))
  const expiry = withCheck(shortDate(holder.expiresOn))
  const personal = fill(holder.personalNumber ?? '', 14)
  // An empty personal number may carry a filler instead of its check digit (part 4, 4.2.2.2).
  const personalChecked = holder.personalNumber ? withCheck(personal) : `${personal}<`
  const composite = checkDigit(number + birth + expiry + personalChecked)
  const second = `${number}${fill(holder.state, 3)}${birth}${sexSign(holder)}${expiry}${personalChecked}${composite}`
  return [first, second]
}

/** Three lines of 30 signs: identity cards (Doc 9303 part 5). */
export function td1Lines(holder: MrzHolder): [string, string, string] {
  const number = withCheck(fill(holder.number, 9))
  const birth = withCheck(shortDate(holder.birthDate))
  const expiry = withCheck(shortDate(holder.expiresOn))
  const optional = fill(holder.personalNumber ?? '', 15)
  const unused = fill('', 11)
  const composite = checkDigit(number + optional + birth + expiry + unused)
  return [
    `I<${fill(holder.state, 3)}${number}${optional}`,
    `${birth}${sexSign(holder)}${expiry}${fill(holder.state, 3)}${unused}${composite}`,
    fill(names(holder), 30),
  ]
}

function names({ familyName, givenNames }: MrzHolder): string {
  return `${letters(familyName)}<<${letters(givenNames)}`
}

function letters(name: string): string {
  return name
    .toUpperCase()
    .replace(/['’]/g, '')
    .replace(/[^A-Z]+/g, '<')
}

function value(sign: string): number {
  return sign === '<' ? 0 : Number.parseInt(sign, 36)
}

function withCheck(field: string): string {
  return field + checkDigit(field)
}

function fill(text: string, length: number): string {
  return text.padEnd(length, '<').slice(0, length)
}

function shortDate(date: string): string {
  return date.slice(2).replaceAll('-', '')
}

function sexSign({ sex }: MrzHolder): string {
  return sex === 'female' ? 'F' : 'M'
}
