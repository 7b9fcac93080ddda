/** What the misleading chart shows, as numbers; words and colours are given to it by whoever draws it. */
export interface ChartBar {
  label: string
  value: number
}

export interface ChartWords {
  title: string
  /** Said in the smallest letters: what each bar counts. */
  note: string
}

const width = 720
const height = 440
const left = 90
const right = 690
const top = 90
const bottom = 350

/** Where the axis begins so that a small fall looks like a collapse: just below the least of the bars. */
export function axisFrom(bars: readonly ChartBar[]): number {
  const values = bars.map(({ value }) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return Math.max(0, Math.floor(least - Math.max(1, (most - least) * 0.08)))
}

/** The chart as SVG: bars from an axis that does not begin at zero. The same bars and words give the same file. */
export function chartSvg(bars: readonly ChartBar[], { title, note }: ChartWords): string {
  const from = axisFrom(bars)
  const most = Math.max(...bars.map(({ value }) => value), from + 1)
  const y = (value: number) => Math.round(bottom - ((value - from) / (most - from)) * (bottom - top))
  const step = (right - left) / bars.length
  const marks = [from, Math.round((from + most) / 2), most].map(
    (value) =>
      `<line x1="${left}" x2="${right}" y1="${y(value)}" y2="${y(value)}" stroke="#d5dcda"/><text x="${left - 10}" y="${y(value) + 5}" text-anchor="end">${value}</text>`,
  )
  const drawn = bars.map(({ label, value }, index) => {
    const x = Math.round(left + step * index + step * 0.2)
    const wide = Math.round(step * 0.6)
    const tall = Math.max(2, bottom - y(value))
    return `<rect x="${x}" y="${bottom - tall}" width="${wide}" height="${tall}" fill="#9c3b2e"/><text x="${x + wide / 2}" y="${bottom + 24}" text-anchor="middle" font-weight="600">${escaped(label)}</text>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="Noto Sans, sans-serif" font-size="15" fill="#1c2b2b">`,
    `<title>${escaped(title)}</title><rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="${left}" y="46" font-size="24" font-weight="700">${escaped(title)}</text>`,
    ...marks,
    ...drawn,
    `<text x="${left}" y="${height - 24}" font-size="10" fill="#7c8a86">${escaped(note)}</text>`,
    '</svg>\n',
  ].join('\n')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
