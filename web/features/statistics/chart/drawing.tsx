import { Bars } from './bars.tsx'
import { Columns } from './columns.tsx'
import type { DrawingProps } from './drawing-props.ts'
import { Lines } from './lines.tsx'

// Recharts is heavy: this module is fetched when a chart is drawn, and the page stands before.

/** Nothing moves. It takes the focus as one picture with a name; the table beside it is what screen readers read. */
export function Drawing(props: DrawingProps) {
  const { panel } = props
  if (panel.kind === 'lines') return <Lines {...props} />
  if (panel.kind === 'columns') return <Columns {...props} />
  return <Bars {...props} />
}
