/** What ends a name in a PDF: white space or a delimiter. */
const NAME_END = '(?=[\\0\\t\\n\\f\\r ()<>\\[\\]{}/%]|$)'

/** Matches any of the names, each of whose letters may also be written as #xx (so /J#61vaScript is /JavaScript). */
export function anyName(...names: string[]): RegExp {
  return new RegExp(`/(?:${names.map(spelled).join('|')})${NAME_END}`)
}

/** Matches `/Type /<name>`. */
export function typeName(name: string): RegExp {
  return new RegExp(`/${spelled('Type')}\\s{0,20}/${spelled(name)}${NAME_END}`)
}

function spelled(name: string): string {
  return [...name].map((letter) => `(?:${letter}|#${hexOf(letter)})`).join('')
}

function hexOf(letter: string): string {
  const hex = letter.charCodeAt(0).toString(16)
  return [...hex].map((digit) => (/[a-f]/.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit)).join('')
}
