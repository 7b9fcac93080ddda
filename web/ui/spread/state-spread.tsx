import { compareText } from '../../../contract/i18n-order.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { StateMark } from '../state-mark/state-mark.tsx'
import { stateName } from '../state-mark/state-name.ts'
import styles from './state-spread.module.css'

export type Spread = readonly { state: string; count: number }[]

type Props = {
  spread: Spread
  /** How many there are at all, in words where they were not counted to the end. */
  words: (count: number) => string
  chosen: string | undefined
  onChoose: (state: string | undefined) => void
}

/** More than these are found faster in a list of names. */
const most = 9

/** The States that the cases of a list are with, each a click away. Nothing where there is only one, or too many. */
export function StateSpread({ spread, words, chosen, onChoose }: Props) {
  const { t, language } = useSpoken()
  if (spread.length < 2 || spread.length > most) return null
  const all = spread.reduce((sum, { count }) => sum + count, 0)
  const named = spread
    .map((one) => ({ ...one, name: stateName(t, one.state) }))
    .toSorted((one, other) => compareText(language)(one.name, other.name))
  return (
    <fieldset className={styles.spread}>
      <legend className="visually-hidden">{t('ui.spread')}</legend>
      <button type="button" className={styles.state} aria-pressed={!chosen} onClick={() => onChoose(undefined)}>
        {t('ui.spread.all')} <span className={styles.count}>{words(all)}</span>
      </button>
      {named.map(({ state, count, name }) => (
        <button
          key={state}
          type="button"
          className={styles.state}
          aria-pressed={chosen === state}
          onClick={() => onChoose(chosen === state ? undefined : state)}
        >
          <span aria-hidden="true">
            <StateMark state={state} />
          </span>
          {name} <span className={styles.count}>{words(count)}</span>
        </button>
      ))}
    </fieldset>
  )
}
