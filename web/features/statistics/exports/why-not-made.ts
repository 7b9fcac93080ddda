/** What the catalogue has words for; whatever else went wrong is asked for again. */
const known = ['beyond_disclosure', 'not_allowed', 'not_there', 'too_long'] as const

/** The text that says why a file was not made. @param problem of the job */
export function whyNotMade(problem: string | null) {
  return `exports.problem.${known.find((one) => one === problem) ?? 'lost'}` as const
}
