/** Consonants in classes: those that spellings of one name exchange share a letter. */
const classes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['k', 'gkqğxXГКh'],
    ['s', 'szšşžcčĉçjJцsSСẓ'],
    ['t', 'tdθðТ'],
    ['p', 'bpБ'],
    ['f', 'fP'],
    ...Array.from('vlrmn', (letter) => [letter, letter] as const),
  ].flatMap(([letter = '', signs = '']) => Array.from(signs, (sign) => [sign, letter])),
)

/** The consonants of a word in classes, after an `a` where it begins with a vowel; two where one of them may be a vowel. */
export function skeletonsOf(sounds: string): string[] {
  // Waw and a v between vowels are heard or not (Dawud, Daud).
  const doubtful = /W|(?<=[aeiouəıöüAO])v(?=[aeiouəıöüAO])/g
  const readings = doubtful.test(sounds) ? [sounds.replace(doubtful, 'v'), sounds.replace(doubtful, '')] : [sounds]
  return readings.map((reading) => {
    const spelled = reading.replace(/Q/g, 'ks').replace(/h$/, '')
    const consonants = Array.from(spelled, (sign) => classes[sign] ?? '').join('')
    return `${classes[spelled[0] ?? ''] ? '' : 'a'}${consonants}`.replace(/(.)\1+/g, '$1')
  })
}

const bits: Readonly<Record<string, number>> = Object.fromEntries(
  Array.from('kstpfvlrmn', (letter, at) => [letter, 1 << at]),
)

/** The classes of consonants in a word as bits, to see at once that two words are nothing like each other. */
export function classesOf(sounds: string): number {
  let found = 0
  // h, v and what Arabic script may mean as one are heard too little to tell words apart.
  for (const sign of sounds) if (!'hvH'.includes(sign)) found |= bits[classes[sign] ?? ''] ?? 0
  return found
}
