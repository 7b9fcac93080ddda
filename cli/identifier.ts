/** Whether a text can be an identifier at all; the database refuses to compare anything else. */
export function isIdentifier(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)
}
