/** What is filled in, such as a name or a number, runs its own way and turns nothing around it (FSI … PDI, UAX 9). */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`
}

/**
 * An ICU message with every argument isolated, for a language that runs from right to left.
 * @param rewrite what becomes of the words between the arguments; as they are by default
 * @throws RangeError when a brace is not closed
 */
export function isolateArguments(message: string, rewrite: (words: string) => string = (words) => words): string {
  let made = ''
  let from = 0
  let at = 0
  while (at < message.length) {
    if (message.charAt(at) !== '{') {
      at += 1
      continue
    }
    const end = closing(message, at)
    made += rewrite(message.slice(from, at)) + isolated(insideArgument(message.slice(at, end), rewrite))
    at = end
    from = end
  }
  return made + rewrite(message.slice(from))
}

/**
 * The same for a language that runs from right to left. Where the words themselves do not say so at once, as in
 * `{day} {month} {year}`, a mark does (RLM): what is isolated decides nothing, and the line would run the other way.
 * @throws RangeError when a brace is not closed
 */
export function rightToLeft(message: string): string {
  const made = isolateArguments(message)
  const letter = /\p{L}/u.exec(outsideIsolates(made))?.[0] ?? ''
  return /\p{Script=Arabic}/u.test(letter) ? made : `\u200f${made}`
}

function outsideIsolates(text: string): string {
  let depth = 0
  let outside = ''
  for (const char of text) {
    if (char === '\u2068') depth += 1
    if (depth === 0) outside += char
    if (char === '\u2069') depth -= 1
  }
  return outside
}

/** `{name}` stays; the branches of `{count, plural, one {# day} other {# days}}` are messages themselves. */
function insideArgument(argument: string, rewrite: (words: string) => string): string {
  let made = '{'
  let at = 1
  while (at < argument.length) {
    const end = argument.charAt(at) === '{' ? closing(argument, at) : at + 1
    const part = argument.slice(at, end)
    made += end - at > 1 ? `{${isolateArguments(part.slice(1, -1), rewrite)}}` : part
    at = end
  }
  return made
}

/** Behind the brace that closes the one at `start`. */
function closing(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    if (text.charAt(at) === '{') depth += 1
    if (text.charAt(at) === '}') depth -= 1
    if (depth === 0) return at + 1
  }
  throw new RangeError(`A brace is not closed: ${text}`)
}
