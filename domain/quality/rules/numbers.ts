/** A number of a document or a person without what is written between its signs. */
export const plainNumber = (number: string) => number.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')

/** No passport and no person bears such a number: too short or long, without a digit, one sign over and over, or counted through. */
export function isImpossible(number: string): boolean {
  const plain = plainNumber(number)
  const counted = '01234567890123456789'.includes(plain) || '98765432109876543210'.includes(plain)
  return plain.length < 5 || plain.length > 20 || !/\d/.test(plain) || /^(.)\1+$/.test(plain) || counted
}
