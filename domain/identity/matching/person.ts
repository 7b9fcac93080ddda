/** What is known of a person when two records are compared; every field may be empty, and nothing is guessed. */
export interface KnownPerson {
  /** The main name first; then earlier names, aliases and the same name in other scripts. */
  names: readonly KnownName[]
  /** `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where no more is known. */
  birthDate: string | null
  sex: 'female' | 'male' | 'unspecified' | null
  birthPlace: string
  /** Numbers of passports, identity cards, personal numbers: as they were written. */
  documentNumbers: readonly string[]
  /** The whole name of each parent, as far as it is known. */
  fatherName: string
  motherName: string
  /** ISO 3166 code, as nationalities stand in the file; empty where it is not known. */
  nationality: string
}

/** One way in which a person is called, in any script. A whole name nobody has parted stands in `givenNames` alone. */
export interface KnownName {
  familyName: string
  givenNames: string
}

/** What a comparison is worth: taken for the same until an official looks, to be looked at, different. Never a decision. */
export const likenessBands = ['same', 'look', 'different'] as const
export type LikenessBand = (typeof likenessBands)[number]
