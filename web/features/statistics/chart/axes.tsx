import { isShare } from '../../../../domain/statistics/measures.ts'
import type { DrawingProps } from './drawing-props.ts'
import { wrapped } from './wrap.ts'

export const tick = { fill: 'var(--quiet)', fontSize: 13 }

/** The axis of the figures. */
export function valueAxis({ panel: { formula }, words }: DrawingProps) {
  const tickFormatter = isShare({ formula }) ? words.share : words.value
  return {
    type: 'number',
    allowDecimals: isShare({ formula }),
    tickFormatter,
    tick,
    tickLine: false,
  } as const
}

/** What the figures are figures of: above an axis that stands, at the beginning of one that lies. */
export function AxisUnit({
  panel,
  words,
  width,
  mirrored,
  below,
  from = 4,
}: DrawingProps & { below?: number; from?: number }) {
  return (
    <text
      x={mirrored ? width - from : from}
      y={below === undefined ? 14 : below - 6}
      textAnchor={mirrored ? 'end' : 'start'}
      fontSize={13}
      style={{ fill: 'var(--quiet)' }}
    >
      {panel.kind === 'shares' ? words.percent : words.unit}
    </text>
  )
}

/** A name on an axis, in as many lines as it needs. */
export function Words({
  x,
  y,
  text,
  signs,
  below,
  mirrored,
}: {
  x: number | string
  y: number | string
  text: string
  signs: number
  below?: boolean
  mirrored?: boolean
}) {
  const lines = wrapped(text, signs)
  const [left, top] = [Number(x), Number(y)]
  const first = below ? top + 4 : top - (lines.length - 1) * 8.5
  return (
    <text textAnchor={below ? 'middle' : mirrored ? 'start' : 'end'} fontSize={13} style={{ fill: 'var(--ink)' }}>
      {lines.map((line, index) => (
        <tspan key={line} x={left} y={first + index * 17} dy="0.35em">
          {line}
        </tspan>
      ))}
    </text>
  )
}
