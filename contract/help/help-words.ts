/**
 * The words of help are plain lines. A name of the pages (a button, a heading) never stands in them: `[[message.id]]`
 * asks the catalogue for it, so that a renamed button is renamed in its help too.
 */
export type HelpPart = { text: string } | { name: string }

const name = /\[\[([a-z0-9._-]+)\]\]/gi

/** Splits a line into plain text and names of the pages (message ids). */
export function helpParts(line: string): HelpPart[] {
  const parts: HelpPart[] = []
  let at = 0
  for (const found of line.matchAll(name)) {
    if (found.index > at) parts.push({ text: line.slice(at, found.index) })
    parts.push({ name: found[1] ?? '' })
    at = found.index + found[0].length
  }
  if (at < line.length) parts.push({ text: line.slice(at) })
  return parts
}

/** One step on each line. */
export function helpSteps(message: string): string[] {
  return message.split('\n').map((line) => line.trim())
}

/** On each line what may happen, a bar, and what to do then. */
export function helpCases(message: string): { happens: string; then: string }[] {
  return helpSteps(message).map((line) => {
    const [happens = '', then = ''] = line.split(' | ')
    return { happens, then }
  })
}
