/** The text for a field of a day without one: what is not there is missing, what was typed and cannot be read is no date. */
export function noDay(typed: string): 'problems.field.missing' | 'problems.field.date_not_real' {
  return typed.trim() === '' ? 'problems.field.missing' : 'problems.field.date_not_real'
}
