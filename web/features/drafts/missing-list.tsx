import { Link } from '@tanstack/react-router'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import type { Draft } from './draft-query.ts'
import { missingFields } from './missing-fields.ts'
import styles from './next-step.module.css'
import type { Step } from './steps.ts'

/** What is missing on one page: each a link that puts the hand on its field, and what its absence means for the reply. */
export function MissingList({ draft, pack, step }: { draft: Draft; pack: AgreementPack; step: Step }) {
  const { language } = useSpoken()
  return (
    <ul className={styles.fields}>
      {missingFields(pack, draft, step).map(({ key, label, message, meaning, path, hash }) => (
        <li key={key}>
          <Link to={path as string} search={{ missing: true }} hash={hash}>
            {label ? localText(label, language) : message}
          </Link>
          {meaning && <span className={styles.meaning}>{localText(meaning, language)}</span>}
        </li>
      ))}
    </ul>
  )
}
