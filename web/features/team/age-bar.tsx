import type { AgeGroups } from '../../../contract/team.ts'
import { useT } from '../../i18n/language.tsx'
import styles from './age-bar.module.css'

const groups = ['week', 'month', 'quarter', 'longer'] as const

/** Open cases by age: one bar, as long as there are cases, with its numbers in words beneath. `most` is the longest of all bars. */
export function AgeBar({ ages, most }: { ages: AgeGroups; most: number }) {
  const t = useT()
  const there = groups.filter((group) => ages[group] > 0)
  if (there.length === 0) return null
  return (
    <div className={styles.chart}>
      <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        {there.map((group) => (
          <rect
            key={group}
            className={styles[group]}
            x={(startOf(ages, group) / most) * 100}
            width={(ages[group] / most) * 100}
            height="8"
          />
        ))}
      </svg>
      <ul className={styles.numbers}>
        {there.map((group) => (
          <li key={group}>
            <span className={`${styles.mark} ${styles[group]}`} aria-hidden="true" />
            <strong>{ages[group]}</strong> <span className="visually-hidden">{t(`team.age.${group}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function startOf(ages: AgeGroups, group: (typeof groups)[number]): number {
  return groups.slice(0, groups.indexOf(group)).reduce((sum, one) => sum + ages[one], 0)
}

/** What the patterns of the bars mean. */
export function AgeLegend() {
  const t = useT()
  return (
    <div className={styles.legend}>
      <p>{t('team.age.legend')}</p>
      <ul className={styles.numbers}>
        {groups.map((group) => (
          <li key={group}>
            <span className={`${styles.mark} ${styles[group]}`} aria-hidden="true" /> {t(`team.age.${group}`)}
          </li>
        ))}
      </ul>
    </div>
  )
}
