import { Tooltip } from 'recharts'
import { isShare } from '../../../../domain/statistics/measures.ts'
import styles from './chart.module.css'
import type { DrawingProps } from './drawing-props.ts'
import { still } from './picture.ts'
import type { Datum } from './use-drawn.ts'

/** A figure in words; nothing for none. */
export function said(value: unknown, { panel, words }: DrawingProps): string {
  if (value === null || value === undefined) return ''
  return isShare(panel) ? words.share(Number(value)) : words.value(Number(value))
}

/** For whoever points; the same stands in the table. */
export function tooltip(props: DrawingProps) {
  const { panel, words } = props
  return (
    <Tooltip
      {...still}
      cursor={{ stroke: 'var(--rule-strong)', fill: 'var(--sunken)', fillOpacity: 0.5 }}
      content={({ active, payload }) => {
        const datum = payload?.[0]?.payload as Datum | undefined
        if (!active || !datum) return null
        return (
          <div className={styles.tip} role="status">
            <strong>{datum.label}</strong>
            {panel.series.map(({ key, label }, at) => (
              <span key={key}>
                {label && `${label}: `}
                {datum[`h${at}`] === null ? said(datum[`v${at}`], props) || '–' : words.hidden}
              </span>
            ))}
            {datum.before !== null && <span>{`${words.lastYear}: ${said(datum.before, props)}`}</span>}
          </div>
        )
      }}
    />
  )
}
