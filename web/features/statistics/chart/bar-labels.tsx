import type { DrawingProps } from './drawing-props.ts'
import type { Datum } from './use-drawn.ts'

interface Box {
  x: number
  y: number
  width: number
  height: number
  index: number
  value: number | null
}

/** Where a bar lies, of what Recharts gives to its label. */
export function asBox({ x, y, width, height, index, value }: { [Key in keyof Box]?: unknown }): Box {
  const known = [x, y, width, height, index].map((one) => Number(one ?? 0)) as [number, number, number, number, number]
  return {
    x: known[0],
    y: known[1],
    width: known[2],
    height: known[3],
    index: known[4],
    value: value == null ? null : Number(value),
  }
}

/** The figure at the end of its bar. */
export function End({
  x,
  y,
  width,
  height,
  text,
  mirrored,
  quiet,
}: Box & { text: string; mirrored: boolean; quiet?: boolean }) {
  if (!text) return null
  const end = mirrored ? Math.min(x, x + width) - 6 : Math.max(x, x + width) + 6
  return (
    <text
      x={end}
      y={y + height / 2}
      dy="0.35em"
      textAnchor={mirrored ? 'end' : 'start'}
      fontSize={13}
      style={{ fill: quiet ? 'var(--quiet)' : 'var(--ink)' }}
    >
      {text}
    </text>
  )
}

/** The share upon its part, where it has room. */
export function Part({
  x,
  y,
  width,
  height,
  index,
  value,
  rows,
  series,
  words,
}: Box & { rows: readonly Datum[]; series: number; words: DrawingProps['words'] }) {
  const row = rows[index]
  if (!row || !value || Math.abs(width) < 52) return null
  const whole = Array.from({ length: series }, (_, at) => Number(row[`v${at}`] ?? 0)).reduce((sum, one) => sum + one, 0)
  const middle = x + width / 2
  return (
    <g>
      <rect x={middle - 21} y={y + height / 2 - 10} width={42} height={20} rx={3} style={{ fill: 'var(--sheet)' }} />
      <text x={middle} y={y + height / 2} dy="0.35em" textAnchor="middle" fontSize={13} style={{ fill: 'var(--ink)' }}>
        {words.share(value / whole)}
      </text>
    </g>
  )
}
