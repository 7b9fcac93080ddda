import { Link } from '@tanstack/react-router'
import type { Unsent } from '../../data/unsent-words.ts'
import { useUnsent } from '../../data/use-unsent.ts'
import { useT } from '../../i18n/language.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Page } from '../../ui/page/page.tsx'
import styles from './unsent.module.css'
import { UnsentItem } from './unsent-item.tsx'

/** Everything that was typed in this browser and never sent: found again whatever became of its case meanwhile. */
export function UnsentPage() {
  const t = useT()
  const all = useUnsent()
  return (
    <Page title={t('unsent.title')} lead={t('unsent.lead')}>
      {all.length === 0 ? (
        <EmptyState title={t('unsent.none')} text={t('unsent.none.text')} />
      ) : (
        <div className={styles.list}>
          {all.map((unsent) => (
            <UnsentItem key={unsent.name} unsent={unsent} title={t(`unsent.kind.${unsent.kind}`)}>
              {placeOf(unsent) && <Link to={placeOf(unsent) as string}>{t('unsent.go')}</Link>}
            </UnsentItem>
          ))}
        </div>
      )}
    </Page>
  )
}

/** Where it was typed. A form of the administration has no one address. */
function placeOf({ kind, caseId, place }: Unsent): string | null {
  if (kind === 'act') return `/cases/${caseId}/${place}`
  if (kind === 'answer') return `/verifications/${place}`
  if (kind === 'attestation') return `/applications/${caseId}/review`
  if (kind === 'form' && /^calendar-[A-Z]{2}$/.test(place)) return `/calendars/${place.slice(-2)}`
  return kind === 'draft' ? `/applications/${caseId}` : null
}
