import type { RenderFault } from './render-job.ts'

const MISSING_GLYPH = /the text `?\\?"(.+?)\\?"`? could not be displayed/g

/** Makes a fault out of what the compiler says, keeping what a form's author needs and nothing a person typed. */
export function faultFrom(messages: readonly string[]): RenderFault {
  const missing = new Set<string>()
  for (const message of messages) {
    for (const [, text] of message.matchAll(MISSING_GLYPH))
      for (const letter of readable(text ?? '')) missing.add(letter)
  }
  return {
    missing: [...missing].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)),
    diagnostics: missing.size > 0 ? [] : [...new Set(messages.map(withoutQuotations))],
  }
}

/** The addon prints some characters as \u{…}. */
function readable(text: string): string {
  return text.replace(/\\+u\{([0-9a-f]+)\}/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
}

function withoutQuotations(message: string): string {
  return message.replace(/`[^`]*`|"(?:\\.|[^"\\])*"/g, '“…”')
}
