/** What a column of a list of persons may hold. */
export const listFields = [
  ...(['id', 'name', 'given_name', 'surname', 'other_name', 'birth_date', 'place', 'sex', 'nationality'] as const),
  ...(['document_number', 'personal_number', 'father_name', 'mother_name'] as const),
]
export type ListField = (typeof listFields)[number]

/** What a list of attested persons may be checked for. */
export const listPurposes = ['identification_mission', 'charter', 'backlog', 'other'] as const
export type ListPurpose = (typeof listPurposes)[number]

/** What became of a line: somebody is taken for the same, is to be looked at, nobody was found, it could not be compared. */
export const listOutcomes = ['same', 'look', 'nobody', 'left_out'] as const
export type ListOutcome = (typeof listOutcomes)[number]

/** Days for which a list and what was found may be kept. */
export const longestListDays = 90
