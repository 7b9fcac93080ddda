/** Files of the exercises: semicolons, because the spreadsheets of most offices here read them so, and a mark that says UTF-8. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return `\ufeff${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`
}

/** Rows of a file that came back, whichever of comma, semicolon or tab its program wrote; empty lines are left out. */
export function rowsOf(content: string): string[][] {
  const text = content.replace(/^\ufeff/, '').replace(/^sep=.\r?\n/i, '')
  const head = text.split(/\r?\n/, 1)[0] ?? ''
  const separator = [';', '\t', ','].toSorted((one, other) => head.split(other).length - head.split(one).length)[0]!
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows.at(-1)!.push(cell)
    cell = ''
  }
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index]!
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[index + 1] === '"') {
        cell += '"'
        index += 1
      } else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === separator) endCell()
    else if (sign === '\n') {
      endCell()
      rows.push([])
    } else if (sign !== '\r') cell += sign
  }
  endCell()
  return rows.filter((row) => row.some((one) => one !== ''))
}
