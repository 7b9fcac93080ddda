/** A label in lines of about so many signs, at most three; what is longer ends in a dot of three. */
export function wrapped(text: string, signs: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= signs) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  const shown = lines
    .slice(0, mostLines)
    .map((line) => (line.length > signs + 3 ? `${line.slice(0, signs + 2)}…` : line))
  if (lines.length <= mostLines) return shown
  return [...shown.slice(0, -1), `${shown.at(-1)!.slice(0, signs - 1)}…`]
}

const mostLines = 3
