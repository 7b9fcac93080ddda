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
    const lines = padEnds(rows, format)
    if (lines) return { format, lines, padded: lines.join('') !== whole }
  }
  if (exact) return { format: exact, lines: cut(whole, layouts[exact].length), padded: false }
  // Words beside the zone, as a heading above it, leave it what it is; of two zones none is chosen.
  const [only, another] = zonesAmong(rows)
  return only && !another ? { ...only, padded: false } : { format: null, lines: rows }
}

/** The zones whose lines stand whole below one another in a text, whatever stands between them. */
export function zonesIn(text: string): string[] {
  return zonesAmong(rowsOf(text, '<<')).map(({ lines }) => lines.join('\n'))
}

function zonesAmong(rows: readonly string[]): { format: MrzFormat; lines: string[] }[] {
  const zones: { format: MrzFormat; lines: string[] }[] = []
  for (let at = 0; at < rows.length; ) {
    const format = mrzFormats.find((one) => standsAt(rows, at, one))
    if (format) zones.push({ format, lines: rows.slice(at, at + layouts[format].lines) })
    at += format ? layouts[format].lines : 1
  }
  return zones
}

function standsAt(rows: readonly string[], at: number, format: MrzFormat): boolean {
  const { lines, length, codes } = layouts[format]
  const window = rows.slice(at, at + lines)
  if (window.length < lines || !isOf(format, window[0]!) || !codes.test(window[0]!)) return false
  return window.every((row) => row.length === length && /^[A-Z0-9<]+$/.test(row) && row.includes('<'))
}

/** Visas and travel documents of one size are told apart by their first letter. */
function isOf(format: MrzFormat, whole: string): boolean {
  return format.startsWith('MRV') === whole.startsWith('V')
}

/** As many rows as the format has lines, so that their breaks may be believed. */
function looksWhole(rows: readonly string[], format: MrzFormat): boolean {
  return rows.length === layouts[format].lines
}

/**
 * Only a line that ends in names, or in a field that may be empty and has no digit behind it, can have lost fillers at its end
 * without anybody having to guess; another line has its whole length and tells which format it is.
 */
function padEnds(rows: readonly string[], format: MrzFormat): string[] | null {
  const { lines, length, names, optional, composite } = layouts[format]
  if (rows.length !== lines || !rows.some((row) => row.length === length)) return null
  const filled = rows.map((row, line) => {
    const open = line === optional[0] && line !== composite?.at[0] && row.length >= optional[1]
    return line === names[0] || open ? row.padEnd(length, '<') : row
  })
  return filled.every((row) => row.length === length) ? filled : null
}

function cut(whole: string, length: number): string[] {
  return Array.from({ length: whole.length / length }, (_, line) => whole.slice(line * length, (line + 1) * length))
}
