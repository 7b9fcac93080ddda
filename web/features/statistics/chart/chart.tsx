import { type ComponentType, type KeyboardEvent, Suspense, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { lazyRouteComponent } from '../../../data/load-part.ts'
import { directionOf, useSpoken } from '../../../i18n/language.tsx'
import styles from './chart.module.css'
import type { DrawingProps } from './drawing-props.ts'
import { Swatch } from './looks.tsx'
import type { Panel } from './model.ts'

const Drawing: ComponentType<DrawingProps> = lazyRouteComponent(() => import('./drawing.tsx'), 'Drawing')

type Props = {
  /** What it is a chart of. */
  title: string
  panels: readonly Panel[]
  before: DrawingProps['before']
  words: DrawingProps['words']
}

/**
 * A picture of figures whose table stands beside it. Arrow keys step through what the pointer shows; whoever sees no chart is told
 * its name, and reads the table.
 */
export function Chart({ title, panels, before, words }: Props) {
  const { t } = useSpoken()
  const [first] = panels
  if (!first) return null
  const hidden = panels.some(({ rows }) => rows.some((row) => row.hidden.length > 0))
  const look = first.kind === 'lines' ? 'line' : 'fill'
  return (
    <div>
      {(first.series.length > 1 || before || hidden) && (
        <ul className={styles.legend} aria-hidden="true">
          {first.series.length > 1 &&
            first.series.map(({ key, label }, index) => (
              <li key={key}>
                <Swatch index={index} kind={look} />
                {label}
              </li>
            ))}
          {before && first.series.length === 1 && (
            <li>
              <Swatch index={0} kind={look} />
              {words.own}
            </li>
          )}
          {before && (
            <li>
              <Swatch index={0} kind="before" />
              {words.lastYear}
            </li>
          )}
          {hidden && (
            <li>
              <Swatch index={0} kind="hidden" />
              {words.hidden}
            </li>
          )}
        </ul>
      )}
      <div className={panels.length > 1 ? styles.panels : undefined}>
        {panels.map((panel) => (
          <div key={panel.key} className={styles.panel}>
            {panel.title !== null && <p className={styles.panelTitle}>{panel.title}</p>}
            <Sized
              name={t('insights.chart.named', { title: [title, panel.title].filter(Boolean).join(': ') })}
              {...{ panel, before, words }}
            />
          </div>
        ))}
      </div>
    </div>
  )
}

/** What a sheet of A4 has between its margins. */
const paper = 640

function Sized(props: Omit<DrawingProps, 'width' | 'mirrored'>) {
  const { language } = useSpoken()
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const box = ref.current
    if (!box) return
    const measure = () => setWidth(Math.floor(box.clientWidth))
    // Paper is narrower than a window, and is laid out at once.
    const print = () => flushSync(() => setWidth(paper))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    addEventListener('beforeprint', print)
    addEventListener('afterprint', measure)
    return () => {
      observer.disconnect()
      removeEventListener('beforeprint', print)
      removeEventListener('afterprint', measure)
    }
  }, [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the chart within takes the focus; here its keys are only translated
    <div ref={ref} className={styles.chart} onKeyDown={(event) => stepOtherwise(event, props.panel.kind)}>
      <Suspense fallback={<div className={styles.waiting} />}>
        {width > 0 && <Drawing {...props} width={width} mirrored={directionOf(language) === 'rtl'} />}
      </Suspense>
    </div>
  )
}

const alike: Readonly<Record<string, string>> = { ArrowDown: 'ArrowLeft', ArrowUp: 'ArrowRight' }

/** Bars that lie are stepped through downwards, and Escape puts away what is shown; the library itself knows Enter, and left for the next of them. */
function stepOtherwise(event: KeyboardEvent<HTMLDivElement>, kind: Panel['kind']): void {
  const lying = kind === 'bars' || kind === 'shares'
  const shown = event.currentTarget.querySelector('[role=status]') !== null
  const key = lying ? alike[event.key] : undefined
  const meant = key ?? (event.key === 'Escape' && shown ? 'Enter' : undefined)
  if (!meant) return
  event.preventDefault()
  event.target.dispatchEvent(new window.KeyboardEvent('keydown', { key: meant, bubbles: true }))
}
