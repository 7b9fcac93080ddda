import { IconPhoto } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { CaseView } from '../../../../contract/cases.ts'
import { itemWords } from '../../../../contract/evidence-words.ts'
import { listed } from '../../../../contract/listed.ts'
import { presentationOf } from '../../../../domain/evidence/item.ts'
import { CertaintyMark } from '../../../ui/evidence/certainty-mark.tsx'
import { EvidenceBadge } from '../../../ui/evidence/evidence-badge.tsx'
import { Facts } from '../../../ui/facts/facts.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { DocumentViewer, type Viewed } from './document-viewer.tsx'
import styles from './evidence-part.module.css'
import { Part } from './part.tsx'
import { ScanPane } from './scan-pane.tsx'
import { useEstablished } from './use-established.ts'
import { useWide } from './use-wide.ts'

type Item = CaseView['evidence'][number]

export function EvidencePart() {
  const { view } = useCase()
  const { t } = useCaseWords()
  return (
    <Part anchor="evidence" title={t('case.evidence')} aside={view.evidence.length || undefined}>
      <EvidenceList beside />
    </Part>
  )
}

/**
 * The means of evidence with what each does in law; also shown beside a reply that is being proposed. `beside`: the list
 * stands next to the text, and a scan opens in it where there is room, in a window of its own where there is none.
 */
export function EvidenceList({ beside = false }: { beside?: boolean }) {
  const { view } = useCase()
  const { t } = useCaseWords()
  const [viewed, setViewed] = useState<Viewed | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const wide = useWide() && beside
  if (view.evidence.length === 0) return <p>{t('case.evidence.none')}</p>
  const close = () => {
    const opener = `[data-document="${viewed?.document.documentId}"]`
    setViewed(null)
    if (wide) list.current?.querySelector<HTMLElement>(opener)?.focus()
  }
  return (
    <>
      {wide && viewed && <ScanPane viewed={viewed} onClose={close} />}
      <ul ref={list} className={styles.items}>
        {view.evidence.map((item) => (
          <li key={item.itemId} className={styles.item}>
            <EvidenceItem item={item} shown={viewed?.document.documentId} onView={setViewed} />
          </li>
        ))}
      </ul>
      {!wide && <DocumentViewer viewed={viewed} onClose={close} />}
    </>
  )
}

type ItemProps = { item: Item; shown: string | undefined; onView: (viewed: Viewed) => void }

function EvidenceItem({ item, shown, onView }: ItemProps) {
  const { view } = useCase()
  const words = useCaseWords()
  const { t, text, person, format } = words
  const title = text(item.title)
  const weighed = useEstablished()
    .flatMap(({ items }) => items)
    .find(({ itemId }) => itemId === item.itemId)
  const said = weighed && itemWords(weighed, words)
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.marks}>
        {weighed?.tier && <EvidenceBadge tier={weighed.tier} />}
        <span>{t('case.evidence.annex', { annex: weighed?.as?.annex ?? item.annex })}</span>
        <span>{t(`case.evidence.${presentationOf(item)}`)}</span>
        {said && weighed.validity.state !== 'unknown' && <span>{said.validity}</span>}
      </p>
      {said && (
        <p className={styles.effect}>
          {[said.sentence, ...said.reasons].join(' ')}{' '}
          {weighed.certainty !== 'verified' && <CertaintyMark certainty={weighed.certainty} />}
        </p>
      )}
      <Facts
        facts={[
          [t('case.evidence.of'), view.persons.length > 1 ? person(item.personId) : null],
          [t('case.evidence.number'), item.number],
          [t('case.evidence.issued'), listed(t, [format.shortDate(item.issuedOn), item.issuedAt, item.issuedBy])],
          [t('case.evidence.expires'), format.shortDate(item.expiresOn)],
          [t('case.evidence.shown'), listed(t, [item.shownName, format.shortDate(item.shownBirthDate)])],
        ]}
      />
      {item.corrigendum !== null && <p>{t('acts.corrigendum.added-by', { number: item.corrigendum })}</p>}
      {item.note && <p>{item.note}</p>}
      {item.documents.length > 0 ? (
        <div className={styles.documents}>
          {item.documents.map((document, index) => (
            <button
              key={document.documentId}
              type="button"
              className={styles.document}
              data-document={document.documentId}
              data-shown={shown === document.documentId || undefined}
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
