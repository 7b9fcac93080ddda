import { type ComponentType, Suspense, useEffect, useRef, useState } from 'react'
import { lazyRouteComponent } from '../../../data/load-part.ts'
import { directionOf, useSpoken } from '../../../i18n/language.tsx'
import styles from './chart.module.css'
import type { DrawingProps } from './drawing.tsx'
import { Swatch } from './looks.tsx'
import type { Panel } from './model.ts'

const Drawing: ComponentType<DrawingProps> = lazyRouteComponent(() => import('./drawing.tsx'), 'Drawing')

type Props = {
  panels: readonly Panel[]
  before: DrawingProps['before']
  words: DrawingProps['words']
}

/** A picture of figures whose table stands beside it; nobody who does not see it misses anything. */
export function Chart({ panels, before, words }: Props) {
  const [first] = panels
  if (!first) return null
  const hidden = panels.some(({ rows }) => rows.some((row) => row.hidden.length > 0))
  const look = first.kind === 'lines' ? 'line' : 'fill'
  return (
    <div aria-hidden="true">
      {(first.series.length > 1 || before || hidden) && (
        <ul className={styles.legend}>
          {first.series.length > 1 &&
            first.series.map(({ key, label }, index) => (
              <li key={key}>
                <Swatch index={index} kind={look} />
                {label}
              </li>
            ))}
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
            {panel.title !== null && <h4>{panel.title}</h4>}
            <Sized panel={panel} before={before} words={words} />
          </div>
        ))}
      </div>
    </div>
  )
}

function Sized(props: Omit<DrawingProps, 'width' | 'mirrored'>) {
  const { language } = useSpoken()
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const box = ref.current
    if (!box) return
    const measure = () => setWidth(Math.floor(box.clientWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={ref} className={styles.chart}>
      <Suspense fallback={<div className={styles.waiting} />}>
        {width > 0 && <Drawing {...props} width={width} mirrored={directionOf(language) === 'rtl'} />}
      </Suspense>
    </div>
  )
}
