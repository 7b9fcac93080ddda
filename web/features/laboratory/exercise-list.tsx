import { Link } from '@tanstack/react-router'
import type { Laboratory } from '../../../contract/laboratory.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { Badge } from '../../ui/badge/badge.tsx'
import styles from './laboratory.module.css'

export function ExerciseList({ exercises }: { exercises: Laboratory['exercises'] }) {
  const { t } = useSpoken()
  return (
    <ol className={styles.exercises}>
      {exercises.map(({ id, number, title, purpose, minutes, tasks, solved }) => (
        <li key={id}>
          <span className={styles.number} aria-hidden="true">
            {number}
          </span>
          <div className={styles.told}>
            <div>
              <h3>
                <Link to="/laboratory/$exercise" params={{ exercise: id }}>
                  {title}
                </Link>
              </h3>
              <p>{purpose}</p>
            </div>
            <p className={styles.under}>
              <span>{t('laboratory.minutes', { minutes })}</span>
              <Badge tone={solved === tasks ? 'good' : solved > 0 ? 'accent' : 'quiet'}>
                {t('laboratory.solved', { solved, of: tasks })}
              </Badge>
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
