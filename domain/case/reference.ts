/**
 * Case references, made to be read out on the telephone: prefix of the agreement, requesting State, year, number, and a
 * check character after ISO 7064 MOD 37,36 that catches every single wrong character and nearly every swap.
 */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** @param number running number of the agreement in that year, without gaps */
export function caseReference(prefix: string, requestingState: string, year: number, number: number): string {
  const body = `${prefix}-${requestingState}-${year}-${String(number).padStart(6, '0')}`
  return `${body}-${checkCharacter(body)}`
}

/** Whether a reference was typed without a slip. */
export function isReference(text: string): boolean {
  const end = text.lastIndexOf('-')
  return end > 0 && checkCharacter(text.slice(0, end)) === text.slice(end + 1)
}

function checkCharacter(body: string): string {
  let remainder = 36
  for (const letter of body.replaceAll('-', '')) {
    const value = alphabet.indexOf(letter)
    if (value < 0) return ''
    remainder = (remainder + value) % 36 || 36
    remainder = (remainder * 2) % 37
  }
  return alphabet[(37 - remainder) % 36] ?? ''
}
