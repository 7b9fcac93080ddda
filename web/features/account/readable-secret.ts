/** In groups of four, as a hand copies them from a screen. */
export function inGroups(secret: string): string {
  return secret.replace(/\s+/g, '').replace(/(.{4})(?=.)/g, '$1 ')
}

/** What was typed or pasted, without the spaces that an app or a paper shows between groups. */
export function typedCode(text: string): string {
  return text.replace(/\s+/g, '')
}
