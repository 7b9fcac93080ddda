/** The columns of a table of pairs. */
export interface Table {
  /** As they came. */
  head: readonly string[]
  /** As they are written, with what is added; what the table itself calls so stands under another name. */
  headings: readonly string[]
  renamed: readonly (readonly [string, string])[]
  name1: number
  name2: number
}

const added = ['score', 'band', 'reasons']

/** @returns null where the columns `name1` and `name2` are not there */
export function columnsOf(cells: readonly string[]): Table | null {
  const head = cells.map((cell) => cell.replace(/^\ufeff/, ''))
  const place = (name: string) => head.findIndex((column) => column.trim().toLowerCase() === name)
  const [name1, name2] = [place('name1'), place('name2')]
  if (name1 < 0 || name2 < 0) return null
  const taken = new Set(head.map((column) => column.trim().toLowerCase()))
  const renamed: [string, string][] = []
  const kept = head.map((column) => {
    const name = column.trim()
    if (!added.includes(name.toLowerCase())) return column
    let free = `input_${name}`
    for (let more = 2; taken.has(free.toLowerCase()); more++) free = `input_${name}_${more}`
    taken.add(free.toLowerCase())
    renamed.push([name, free])
    return free
  })
  return { head, headings: [...kept, 'score', 'band'], renamed, name1, name2 }
}
