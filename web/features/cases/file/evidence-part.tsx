import { IconPhoto } from '@tabler/icons-react'
import { useState } from 'react'
import type { CaseView } from '../../../../contract/cases.ts'
import type { FileView } from '../../../../contract/drafts.ts'
import { EvidenceBadge } from '../../../ui/evidence/evidence-badge.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { DocumentViewer } from './document-viewer.tsx'
import styles from './evidence-part.module.css'
import { Facts } from './facts.tsx'
import { Part } from './part.tsx'

type Item = CaseView['evidence'][number]
type Viewed = { document: FileView; title: string }

export function EvidencePart() {
  const { view } = useCase()
  const { t } = useCaseWords()
  return (
    <Part anchor="evidence" title={t('case.evidence')} aside={view.evidence.length || undefined}>
      <EvidenceList />
    </Part>
  )
}

/** The means of evidence with what each does in law; also shown beside a reply that is being proposed. */
export function EvidenceList() {
  const { view } = useCase()
  const { t } = useCaseWords()
  const [viewed, setViewed] = useState<Viewed | null>(null)
  if (view.evidence.length === 0) return <p>{t('case.evidence.none')}</p>
  return (
    <>
      <ul className={styles.items}>
        {view.evidence.map((item) => (
          <li key={item.itemId} className={styles.item}>
            <EvidenceItem item={item} onView={setViewed} />
          </li>
        ))}
      </ul>
      <DocumentViewer viewed={viewed} onClose={() => setViewed(null)} />
    </>
  )
}

function EvidenceItem({ item, onView }: { item: Item; onView: (viewed: Viewed) => void }) {
  const { view, pack } = useCase()
  const { t, text, person, format } = useCaseWords()
  const title = text(item.title)
  const effect = pack.evidenceEffects[item.tier]
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.marks}>
        <EvidenceBadge tier={item.tier} />
        <span>{t('case.evidence.annex', { annex: item.annex })}</span>
        <span>{t(item.copy ? 'case.evidence.copy' : 'case.evidence.original')}</span>
      </p>
      {effect && <p className={styles.effect}>{text(effect.text)}</p>}
      <Facts
        facts={[
          [t('case.evidence.of'), view.persons.length > 1 ? person(item.personId) : null],
          [t('case.evidence.number'), item.number],
          [
            t('case.evidence.issued'),
            [format.shortDate(item.issuedOn), item.issuedAt, item.issuedBy].filter(Boolean).join(', '),
          ],
          [t('case.evidence.expires'), format.shortDate(item.expiresOn)],
        ]}
      />
      {item.note && <p>{item.note}</p>}
      {item.documents.length > 0 ? (
        <div className={styles.documents}>
          {item.documents.map((document, index) => (
            <button
              key={document.documentId}
              type="button"
              className={styles.document}
              onClick={() => onView({ document, title })}
            >
              <IconPhoto size={18} aria-hidden="true" />
              {t('case.evidence.scan', { number: index + 1, of: item.documents.length })}
              <span className="visually-hidden">: {title}</span>
            </button>
          ))}
        </div>
      ) : (
        <p className={styles.effect}>{t('case.evidence.no-scan')}</p>
      )}
    </>
  )
}
