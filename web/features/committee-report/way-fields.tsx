import { useState } from 'react'
import type { WaysOfCounting } from '../../../contract/committee-report.ts'
import { wayWord } from '../../../contract/way-words.ts'
import { countedThings, usualWays } from '../../../domain/statistics/reconciliation.ts'
import { codeOfWay, readWays, waysOf } from '../../../domain/statistics/ways.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { SelectField } from '../../ui/field/select-field.tsx'
import styles from './committee-report.module.css'

const sides = ['requesting', 'requested'] as const

/** What each side counts by, under the name of the thing and the side; at first as each usually does. */
export const waysOffered: Readonly<Record<string, string>> = Object.fromEntries(
  countedThings.flatMap((of) => sides.map((side) => [`${of}.${side}`, codeOfWay(usualWays[of][side])])),
)

/** As the server is asked for them. */
export function waysChosen(chosen: Readonly<Record<string, string>>): WaysOfCounting {
  const read = readWays(Object.entries(chosen).map(([name, code]) => `${name}=${code}`))
  return ('ways' in read ? read.ways : usualWays) as WaysOfCounting
}

interface Props {
  value: Readonly<Record<string, string>>
  onChange: (chosen: Record<string, string>) => void
  at: (name: string, label: string) => { id: string; label: string; error: string | undefined }
}

/** How each side counts what the two quarrel about; closed, for mostly the usual ways are the right ones. */
export function WayFields({ value, onChange, at }: Props) {
  const { t } = useSpoken()
  const [changed] = useState(() => Object.entries(waysOffered).some(([name, code]) => value[name] !== code))
  return (
    <details className={styles.ways} open={changed || undefined}>
      <summary>{t('committee.ways')}</summary>
      <p className={styles.lead}>{t('committee.ways.lead')}</p>
      {countedThings.map((of) => (
        <fieldset key={of} className={styles.thing}>
          <legend>{t(`committee.thing.${of}`)}</legend>
          {sides.map((side) => {
            const name = `${of}.${side}`
            return (
              <SelectField
                key={side}
                {...at(name, t(`committee.side.${side}`))}
                value={value[name] ?? ''}
                onChoose={(code) => onChange({ [name]: code })}
                options={waysOf(of).map((way) => [codeOfWay(way), wayWord(t, of, way)])}
              />
            )
          })}
        </fieldset>
      ))}
    </details>
  )
}
