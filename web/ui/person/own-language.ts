const languageOf: Readonly<Record<string, string>> = {
  AT: 'de',
  AZ: 'az',
  BD: 'bn',
  DE: 'de',
  FR: 'fr',
  GE: 'ka',
  NL: 'nl',
  PK: 'ur',
  PL: 'pl',
  RU: 'ru',
  TR: 'tr',
  UA: 'uk',
}

/** The language in which a voice should read a name in its own script; empty, which says “unknown”, where it is. */
export function ownLanguage(nationality: string | null): string {
  return (nationality && languageOf[nationality]) || ''
}
