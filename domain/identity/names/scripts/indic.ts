/** A script in which each consonant carries a vowel until a sign changes or silences it. */
export interface Syllables {
  consonants: Readonly<Record<string, string>>
  vowels: Readonly<Record<string, string>>
  /** Vowel signs, said after a consonant in place of its own vowel. */
  marks: Readonly<Record<string, string>>
  inherent: string
  silent: string
  /** Signs after a syllable: nasals, breath, dots that change the letter before them. */
  others: Readonly<Record<string, string>>
}

export function syllableSounds(word: string, script: Syllables): string {
  let sounds = ''
  let open = false
  for (const letter of word) {
    const consonant = script.consonants[letter]
    const mark = script.marks[letter]
    if (letter === script.silent) open = false
    else if (mark !== undefined) {
      sounds += mark
      open = false
    } else {
      if (open && (consonant ?? script.vowels[letter] ?? script.others[letter]) !== undefined) sounds += script.inherent
      open = consonant !== undefined
      sounds += consonant ?? script.vowels[letter] ?? script.others[letter] ?? ''
    }
  }
  return (open ? sounds + script.inherent : sounds).replace(/(.)\1/g, '$1')
}
