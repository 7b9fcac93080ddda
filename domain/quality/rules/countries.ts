/** Names of countries, to tell a place from the country it lies in. */

/** Of the same name as their capital or largest town. */
const alsoTowns = 'SG MC LU KW DJ PA SM GT MX VA HK MO GI'.split(' ')
const languages = ['en', 'az', 'de', 'fr', 'ru', 'tr']

let names: Set<string> | undefined

function countryNames(): Set<string> {
  if (names) return names
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters
    .flatMap((one) => letters.map((other) => one + other))
    .filter((code) => !alsoTowns.includes(code))
  const found = new Set<string>()
  for (const language of languages) {
    const inWords = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const code of codes) {
      const name = inWords.of(code)
      if (name) found.add(name.toLowerCase())
    }
  }
  names = found
  return names
}

/** Whether a place is told by its country, or the code of it, alone. */
export function onlyACountry(place: string): boolean {
  const text = place
    .toLowerCase()
    .replaceAll('̇', '')
    .replace(/\s*(?:republic of|respublikası|republik|republic)\s*/g, '')
    .trim()
  return text !== '' && (/^[A-Z]{2,3}$/.test(place) || countryNames().has(text))
}
