import { layouts, type MrzFormat, mrzFormats } from './layout.ts'

export type Found =
  | { format: MrzFormat; lines: string[]; padded: boolean }
  /** How many signs each line has: what somebody needs who looks for the one that is missing. */
  | { format: null; lines: string[] }

/**
 * Lines as they come out of a mail, a scanner or a hand: with spaces, small letters, lost line breaks, and « or ‹ where
 * the filler stands. Letters and figures are never exchanged for one another here.
 */
export function findLines(text: string): Found[] {
  // Some programs turn two fillers into one «, some turn each into one; where both fit a format, the check digits tell.
  const read = text.includes('«') ? ['<<', '<'] : ['<']
  const found = read.map((filler) => arrange(rowsOf(text, filler)))
  const fitting = found.filter(({ format }) => format !== null)
  return fitting.length > 0 ? fitting : found.slice(-1)
}

function rowsOf(text: string, double: string): string[] {
  return text
    .replaceAll('&lt;', '<')
    .split(/[\r\n\u2028\u2029]+/)
    .map((row) =>
      row
        .replace(/\s+/g, '')
        .replaceAll('«', double)
        .replace(/[‹˂＜]/g, '<'),
    )
    .map((row) =>
      row
        .normalize('NFKC')
        .replaceAll('ı', 'i')
        .normalize('NFD')
        .replace(/\u0307/g, '')
        .normalize('NFC'),
    )
    .map((row) => row.toUpperCase())
    .filter((row) => row !== '')
}

function arrange(rows: string[]): Found {
  const whole = rows.join('')
  const fits = mrzFormats.filter((format) => isOf(format, whole))
  const exact = fits.find((format) => layouts[format].lines * layouts[format].length === whole.length)
  const apart = rows.every((row) => row.length === rows[0]?.length)
  if (exact && (rows.length === 1 || apart || !looksWhole(rows, exact))) {
    return { format: exact, lines: cut(whole, layouts[exact].length), padded: false }
  }
  for (const format of fits) {
    const lines = padNames(rows, format)
    if (lines) return { format, lines, padded: lines.join('') !== whole }
  }
  return exact
    ? { format: exact, lines: cut(whole, layouts[exact].length), padded: false }
    : { format: null, lines: rows }
}

/** Visas and travel documents of one size are told apart by their first letter. */
function isOf(format: MrzFormat, whole: string): boolean {
  return format.startsWith('MRV') === whole.startsWith('V')
}

/** As many rows as the format has lines, so that their breaks may be believed. */
function looksWhole(rows: readonly string[], format: MrzFormat): boolean {
  return rows.length === layouts[format].lines
}

/** Only the line that ends in names may have lost fillers at its end without anybody having to guess. */
function padNames(rows: readonly string[], format: MrzFormat): string[] | null {
  const { lines, length, names } = layouts[format]
  if (rows.length !== lines) return null
  const filled = rows.map((row, line) => (line === names[0] ? row.padEnd(length, '<') : row))
  return filled.every((row) => row.length === length) ? filled : null
}

function cut(whole: string, length: number): string[] {
  return Array.from({ length: whole.length / length }, (_, line) => whole.slice(line * length, (line + 1) * length))
}
