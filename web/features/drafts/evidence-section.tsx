import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import { v4 as newId } from 'uuid'
import type { EvidenceItem } from '../../../domain/case/application.ts'
import { presentationOf, weigh } from '../../../domain/evidence/item.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText, otherText } from '../../i18n/local-text.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { EvidenceBadge } from '../../ui/evidence/evidence-badge.tsx'
import { EstablishedByDraft } from './established-by-draft.tsx'
import styles from './evidence.module.css'
import { SectionFrame, type SectionProps } from './section-frame.tsx'
import { calledOf } from './steps.ts'
import { saveNow } from './unsaved-parts.ts'
import { usePart } from './use-part.ts'

export function EvidenceSection(props: SectionProps) {
  const { draft, pack, step } = props
  const { t, language, format } = useSpoken()
  const { missing = false } = useSearch({ strict: false })
  const navigate = useNavigate()
  const adding = useRef(false)
  const { content: evidence, change } = usePart<EvidenceItem[]>(draft, 'evidence')
  const several = draft.content.persons.length > 1
  const other = step.form && otherText(step.form.title, language)
  const today = format.dayOf(new Date().toISOString())
  const tierOf = (one: EvidenceItem) => weigh(one, pack, today).tier
  const firstOf = (tier: string) => evidence.findIndex((one) => tierOf(one) === tier)
  const faulty = new Map((step.state?.faults ?? []).map((fault) => [Number(fault.path.split('.')[1]), fault.message]))

  const add = async () => {
    // A double click adds one.
    if (adding.current) return
    adding.current = true
    const principal = draft.content.persons.find((person) => person.relation === 'principal')
    const itemId = newId()
    change((now) => [...now, emptyItem(itemId, principal?.personId ?? '')])
    await saveNow(draft.caseId, 'evidence')
    await navigate({ to: `/applications/${draft.caseId}/${step.section}/${itemId}` as string })
  }
  const title = step.form ? `${step.form.letter}. ${localText(step.form.title, language)}` : ''
  return (
    <SectionFrame
      {...props}
      title={title}
      lead={other && <span lang={other.lang}>{other.text}</span>}
      parts={['evidence']}
      faults={
        missing
          ? [...faulty].map(([index, message]) => ({ fieldId: `evidence-${evidence[index]?.itemId}`, message }))
          : []
      }
    >
      {evidence.length === 0 ? (
        <EmptyState title={t('application.evidence.none')} text={t('application.meaning.no-evidence')} />
      ) : (
        <ul className={styles.items}>
          {evidence.map((item, index) => {
            const category = pack.evidence.find((one) => one.id === item.category)
            const tier = tierOf(item)
            const person = draft.content.persons.find((one) => one.personId === item.personId)
            return (
              <li key={item.itemId} className={styles.item}>
                <div className={styles.itemWhat}>
                  <Link
                    id={`evidence-${item.itemId}`}
                    to={`/applications/${draft.caseId}/${step.section}/${item.itemId}` as string}
                    className={styles.itemLink}
                  >
                    {category ? localText(category.title, language) : t('application.evidence.no-category')}
                  </Link>
                  <span className={styles.quiet}>
                    {[
                      item.number,
                      several && person ? calledOf(t, pack, draft, person) : '',
                      t(`application.evidence.${presentationOf(item)}`),
                      t('application.evidence.scans', { count: item.documentIds.length }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  {faulty.has(index) && <span className={styles.fault}>{faulty.get(index)}</span>}
                </div>
                {tier && <EvidenceBadge tier={tier} asTerm={index === firstOf(tier)} />}
              </li>
            )
          })}
        </ul>
      )}
      <EstablishedByDraft {...props} evidence={evidence} />
      <Button
        variant="outline"
        leftSection={<IconPlus size={18} aria-hidden="true" />}
        className={styles.addItem}
        onClick={() => void add()}
      >
        {t('application.evidence.add')}
      </Button>
    </SectionFrame>
  )
}

function emptyItem(itemId: string, personId: string): EvidenceItem {
  return {
    itemId,
    personId,
    category: '',
    copy: true,
    number: '',
    issuedOn: '',
    issuedAt: '',
    issuedBy: '',
    expiresOn: '',
    note: '',
    documentIds: [],
  }
}
