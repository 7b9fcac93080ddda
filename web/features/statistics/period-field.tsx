import { useState } from 'react'
import { readPeriod } from '../../../domain/statistics/period.ts'
import type { PlainDate } from '../../../domain/time/plain-date.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { SelectControl } from '../../ui/control/controls.tsx'
import { DateField } from '../../ui/date-field/date-field.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { asKind, kindOf, type PeriodKind, partOf, partsOfKind, periodKinds, yearsOf } from './period-parts.ts'
import styles from './question.module.css'

type Props = {
  period: string
  inForceFrom: PlainDate
  today: PlainDate
  onChange: (period: string) => void
}

/** A year, a part of one, or any days. */
export function PeriodField({ period, inForceFrom, today, onChange }: Props) {
  const { t } = useSpoken()
  const kind = kindOf(period)
  const year = period.slice(0, 4)
  const part = (one: string) => {
    if (kind === 'month') return t(`ui.month.${Number(one)}`)
    return t(`insights.${kind === 'half' ? 'half' : 'quarter-long'}`, { number: one.slice(1) })
  }
  return (
    <fieldset className={styles.period}>
      <legend className="visually-hidden">{t('insights.period')}</legend>
      <FieldFrame label={t('insights.period')}>
        {(field) => (
          <SelectControl
            {...field}
            value={kind}
            onChange={(event) => onChange(asKind(period, event.currentTarget.value as PeriodKind))}
          >
            {periodKinds.map((one) => (
              <option key={one} value={one}>
                {t(`insights.period.${one}`)}
              </option>
            ))}
          </SelectControl>
        )}
      </FieldFrame>
      {kind === 'days' ? (
        <Days period={period} onChange={onChange} />
      ) : (
        <>
          <FieldFrame label={t('statistics.dimension.year')}>
            {(field) => (
              <SelectControl
                {...field}
                value={year}
                onChange={(event) => onChange(`${event.currentTarget.value}${period.slice(4)}`)}
              >
                {yearsOf(inForceFrom, today, period).map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </SelectControl>
            )}
          </FieldFrame>
          {kind !== 'year' && (
            <FieldFrame label={t(`insights.period.${kind}`)}>
              {(field) => (
                <SelectControl
                  {...field}
                  value={partOf(period)}
                  onChange={(event) => onChange(`${year}-${event.currentTarget.value}`)}
                >
                  {partsOfKind[kind].map((one) => (
                    <option key={one} value={one}>
                      {part(one)}
                    </option>
                  ))}
                </SelectControl>
              )}
            </FieldFrame>
          )}
        </>
      )}
    </fieldset>
  )
}

/** Two days; asked for once both can be read, follow each other, and the field is left. */
function Days({ period, onChange }: Pick<Props, 'period' | 'onChange'>) {
  const { t } = useSpoken()
  const [shown, setShown] = useState(period)
  const [days, setDays] = useState(() => daysOf(period))
  // The way back of the browser brings another period.
  if (shown !== period) {
    setShown(period)
    setDays(daysOf(period))
  }
  const [from, to] = days
  const wrong = from !== null && to !== null && from > to
  const ask = () => {
    const next = days.join('..')
    if (next !== period && readPeriod(next)) onChange(next)
  }
  return (
    <fieldset className={styles.days} onBlur={ask} onKeyDown={(event) => event.key === 'Enter' && ask()}>
      <DateField label={t('insights.from')} value={from} onChange={(value) => setDays([value, to])} />
      <DateField
        label={t('insights.to')}
        value={to}
        error={wrong ? t('insights.days-order') : undefined}
        onChange={(value) => setDays([from, value])}
      />
    </fieldset>
  )
}

function daysOf(period: string): [string | null, string | null] {
  const [from = null, to = null] = period.split('..')
  return [from, to]
}
