// Apart from the schemas of notices: the frame of every page needs it, and no schema.

/** The agreement and the two States, in the order in which one asks the other, of whose rules a notice speaks. */
export function rulesNamed(subject: string | null): { agreementId: string; requesting: string; requested: string } {
  const [agreementId = '', requesting = '', requested = ''] = (subject ?? '').split(' ')
  return { agreementId, requesting, requested }
}
