/** A name in its own letters with the spellings that papers give it; the second list holds those in a third script. */
export interface TestWord {
  own: string
  latin: readonly string[]
  third: readonly string[]
}

/** Lines like `Rəşad | Rashad Reshad | Рашад`. Spellings as papers have them, never made by the code they test. */
export function read(lines: string): readonly TestWord[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [own = '', latin = '', third = ''] = line.split('|').map((part) => part.trim())
      return { own, latin: latin.split(' '), third: third === '' ? [] : third.split(' ') }
    })
}
