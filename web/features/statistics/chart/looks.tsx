/** How the series of a chart look: a colour, a pattern, a dash and a mark of their own, so that no eye needs the colour. */
const colours = ['a', 'b', 'c', 'd', 'e', 'f'].map((one) => `var(--chart-${one})`)
export const colourOf = (index: number): string => colours[index] ?? 'var(--quiet)'
export const dashes = ['', '7 3', '2 3', '10 3 2 3', '5 2 1 2 1 2', '14 4']

/** A figure upon a line keeps a little of the ground around it. */
export const halo = { paintOrder: 'stroke', stroke: 'var(--paper)', strokeWidth: 4 } as const

const lines = [
  '',
  'M0 8 8 0M-2 2 2 -2M6 10 10 6',
  'M0 4H8',
  'M4 0V8',
  'M0 0 8 8M-2 6 2 10M6 -2 10 2',
  'M0 8 8 0M0 0 8 8',
] as const

/** Fills of the series, by `url(#…)`. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      {lines.map((path, index) => (
        <pattern key={path} id={fillOf(id, index)} width={8} height={8} patternUnits="userSpaceOnUse">
          <rect width={8} height={8} style={{ fill: colourOf(index) }} />
          {path && <path d={path} style={{ stroke: 'var(--sheet)' }} strokeWidth={1.4} fill="none" />}
        </pattern>
      ))}
      <pattern id={`${id}-hidden`} width={6} height={6} patternUnits="userSpaceOnUse">
        <rect width={6} height={6} style={{ fill: 'var(--sunken)' }} />
        <path d="M0 6 6 0M-1.5 1.5 1.5 -1.5M4.5 7.5 7.5 4.5" style={{ stroke: 'var(--edge)' }} strokeWidth={1} />
      </pattern>
    </defs>
  )
}

export const fillOf = (id: string, index: number) => `${id}-${index}`

/** The mark of a series upon its line. */
export function Mark({ cx, cy, index }: { cx: number; cy: number; index: number }) {
  const style = { fill: index % 2 === 0 ? colourOf(index) : 'var(--sheet)', stroke: colourOf(index) }
  const shapes = [
    '',
    'M-4-4H4V4H-4Z',
    'M0-5 5 4H-5Z',
    'M0-5 5 0 0 5-5 0Z',
    'M-5-4H5L0 5Z',
    'M-2-5H2V-2H5V2H2V5H-2V2H-5V-2H-2Z',
  ]
  return index === 0 ? (
    <circle cx={cx} cy={cy} r={4} style={style} strokeWidth={1.5} />
  ) : (
    <path d={shapes[index]} transform={`translate(${cx} ${cy})`} style={style} strokeWidth={1.5} />
  )
}

/** The series with its look, for the legend. */
export function Swatch({ index, kind }: { index: number; kind: 'line' | 'fill' | 'before' | 'hidden' }) {
  const id = `swatch-${kind}-${index}`
  return (
    <svg width={28} height={14} aria-hidden="true" focusable="false">
      {(kind === 'fill' || kind === 'hidden') && (
        <>
          <Patterns id={id} />
          <rect
            width={28}
            height={14}
            fill={`url(#${kind === 'hidden' ? `${id}-hidden` : fillOf(id, index)})`}
            style={kind === 'hidden' ? { stroke: 'var(--edge)' } : undefined}
          />
        </>
      )}
      {kind === 'line' && (
        <>
          <path d="M0 7H28" style={{ stroke: colourOf(index) }} strokeWidth={2} strokeDasharray={dashes[index]} />
          <Mark cx={14} cy={7} index={index} />
        </>
      )}
      {kind === 'before' && (
        <path d="M0 7H28" style={{ stroke: 'var(--quiet)' }} strokeWidth={1.5} strokeDasharray="3 3" />
      )}
    </svg>
  )
}
