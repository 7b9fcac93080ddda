// Offered to other features: a list of persons shows whom its lines look like.
import { IconEqual, IconEqualNot, IconQuestionMark, IconTilde } from '@tabler/icons-react'
import type { FieldLikeness } from '../../../contract/persons.ts'
import { useSpoken } from '../../i18n/language.tsx'
import styles from './persons.module.css'
import { reasonWords } from './words.ts'

const signs = {
  same: IconEqual,
  near: IconTilde,
  different: IconEqualNot,
  missing: IconQuestionMark,
} as const

/** How a point of two records stands, by a sign, a word and the reason; colour only supports it. */
export function LikenessMark({ found, named = false }: { found: FieldLikeness; named?: boolean }) {
  const { t } = useSpoken()
  const Sign = signs[found.likeness]
  const why = reasonWords(t, found)
  return (
    <span className={styles.mark} data-likeness={found.likeness}>
      <Sign size={18} aria-hidden="true" />
      <span>
        {named && `${t(`persons.field.${found.field}`)}: `}
        <strong>{t(`persons.likeness.${found.likeness}`)}</strong>
        {why && ` – ${why}`}
      </span>
    </span>
  )
}
