// Offered to other features: what was typed into a draft that is no draft any more.

import { useUnsent } from '../../data/use-unsent.ts'
import { useT } from '../../i18n/language.tsx'
import styles from './unsent.module.css'
import { UnsentItem } from './unsent-item.tsx'

export function UnsentOfDraft({ caseId }: { caseId: string }) {
  const t = useT()
  const all = useUnsent(caseId).filter(({ kind }) => kind === 'draft' || kind === 'attestation')
  if (all.length === 0) return null
  return (
    <section className={styles.list} aria-label={t('unsent.title')}>
      <p className={styles.lead}>{t('unsent.draft-gone')}</p>
      {all.map((unsent) => (
        <UnsentItem key={unsent.name} unsent={unsent} title={t(`unsent.kind.${unsent.kind}`)} />
      ))}
    </section>
  )
}
