/** A row of a list with the number of the line on which it begins; `fault` where it cannot be parted into cells. */
export interface CsvRow {
  line: number
  cells: string[]
  fault: 'quote_not_closed' | null
}

/** A cell in quotes may run over some lines; one that runs further is a quote that somebody forgot to close. */
const mostLines = 20

/** Parts text into rows. A forgotten quote costs its own line and none behind it. */
export async function* csvRows(
  text: AsyncIterable<string>,
  separator: (first: string) => string,
): AsyncGenerator<CsvRow> {
  let between: string | null = null
  let line = 0
  let open: string[] = []
  const finish = function* (): Generator<CsvRow> {
    if (open.length === 0) return
    const [first = '', ...others] = open
    const at = line - open.length + 1
    open = []
    yield { line: at, cells: cut(first.replaceAll('"', ''), between!), fault: 'quote_not_closed' }
    for (const [more, other] of others.entries()) {
      if (other.trim() !== '')
        yield {
          line: at + 1 + more,
          cells: cut(other.replaceAll('"', ''), between!),
          fault: quotes(other) % 2 ? 'quote_not_closed' : null,
        }
    }
  }
  for await (const one of lines(text)) {
    line++
    if (between === null && one.trim() !== '') {
      between = separator(one)
      // What a spreadsheet writes above the headings to say how cells are parted.
      const said = /^\ufeff?"?sep=(.)"?$/i.exec(one.trimStart())
      if (said) {
        between = said[1]!
        continue
      }
    }
    if (open.length === 0 && one.trim() === '') continue
    if (open.length === 0 && !one.includes('"')) {
      yield { line, cells: one.split(between!), fault: null }
      continue
    }
    open.push(one)
    const whole = open.join('\n')
    if (quotes(whole) % 2 === 0) {
      const at = line - open.length + 1
      open = []
      yield { line: at, cells: cut(whole, between!), fault: null }
    } else if (open.length >= mostLines) yield* finish()
  }
  yield* finish()
}

async function* lines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of text) {
    const parts = (rest + piece).split(/\r\n|\n|\r(?!$)/)
    rest = parts.pop()!
    yield* parts
  }
  if (rest.trim() !== '') yield rest.replace(/\r$/, '')
}

function quotes(text: string): number {
  let count = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++
  return count
}

function cut(line: string, between: string): string[] {
  const cells: string[] = []
  let at = 0
  while (at <= line.length) {
    // Spaces before a quote are none of the cell; a tab that parts cells is no space.
    let start = at
    while (start < line.length && line[start] !== between && line[start]!.trim() === '') start++
    if (line[start] === '"') {
      let end = start + 1
      while (end < line.length && (line[end] !== '"' || line[end + 1] === '"')) end += line[end] === '"' ? 2 : 1
      cells.push(line.slice(start + 1, end).replaceAll('""', '"'))
      const next = line.indexOf(between, end)
      if (next < 0) break
      at = next + between.length
    } else {
      const next = line.indexOf(between, at)
      cells.push(line.slice(at, next < 0 ? line.length : next))
      if (next < 0) break
      at = next + between.length
    }
  }
  return cells
}

/** The sign that parts the cells: the one that the headings have most of. */
export function separatorOf(headings: string): string {
  const counted = [',', ';', '\t', '|'].map((sign) => [sign, headings.split(sign).length] as const)
  return counted.reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

/** A cell as it is written to a list; what a spreadsheet would run is held to be text. */
export function csvCell(value: string): string {
  const text = /^[=+@\t\r]|^-(?!\d*\.?\d*$)/.test(value) ? `'${value}` : value
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
