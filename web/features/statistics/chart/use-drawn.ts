import { useId } from 'react'
import { isShare } from '../../../../domain/statistics/measures.ts'
import type { DrawingProps } from './drawing-props.ts'
import { fillOf } from './looks.tsx'
import { ticksFor } from './scale.ts'

export type Datum = { key: string; label: string; before: number | null } & Record<string, string | number | null>

/** A hidden figure is drawn as a stub of one length, whatever it is. */
const stub = 0.07

/** The rows of a panel as Recharts takes them, with their scale, names and fills. */
export function useDrawn({ panel, before }: DrawingProps) {
  const id = useId().replaceAll(':', '')
  const high = panel.most > 0 ? panel.most : 1
  const data = panel.rows.map(({ key: row, label, values, hidden }, index): Datum => {
    const parts = panel.series.flatMap(({ key }, at) => [
      [`v${at}`, values[key] ?? null],
      [`h${at}`, hidden.includes(key) ? high * stub : null],
    ])
    return { key: row, label, before: before?.[index] ?? null, ...Object.fromEntries(parts) }
  })
  const names = new Map(
    panel.rows.map(({ key, label, short }) => [key, panel.kind === 'bars' || panel.kind === 'shares' ? label : short]),
  )
  const ticks = isShare(panel) ? [0, 0.25, 0.5, 0.75, 1] : ticksFor(Math.max(high, ...(before ?? []).map(Number)), true)
  return {
    id,
    data,
    name: (key: unknown) => names.get(String(key)) ?? '',
    scale: { ticks, domain: [0, ticks.at(-1)!] as [number, number] },
    fill: (at: number) => `url(#${fillOf(id, at)})`,
    hatch: `url(#${id}-hidden)`,
  }
}
