/**
 * The check digit of ICAO Doc 9303 part 3, 4.9: weights 7, 3, 1 over and over; figures count as themselves, A to Z as 10
 * to 35, the filler as 0. What is none of these counts as 0 too; whether it may stand there is judged elsewhere.
 */
export function checkDigit(signs: string): string {
  let sum = 0
  for (let place = 0; place < signs.length; place++) sum += worth(signs[place] ?? '') * ([7, 3, 1][place % 3] ?? 0)
  return String(sum % 10)
}

function worth(sign: string): number {
  return /[0-9A-Z]/.test(sign) ? Number.parseInt(sign, 36) : 0
}
