import type { EvidenceItem } from '../../../domain/case/application.ts'
import { whatEvidenceEstablishes } from '../../../domain/evidence/establishes.ts'
import { evidenceOfDraft } from '../../../domain/evidence/of-draft.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { EstablishedList } from '../../ui/evidence/established.tsx'
import styles from './evidence.module.css'
import type { SectionProps } from './section-frame.tsx'
import { calledOf } from './steps.ts'

/** What the evidence would establish if it were sent now, before anybody submits it; `evidence` as it stands in the fields. */
export function EstablishedByDraft({ draft, pack, evidence }: SectionProps & { evidence: EvidenceItem[] }) {
  const { t, language, format } = useSpoken()
  const today = format.dayOf(new Date().toISOString())
  const { persons } = draft.content
  const found = whatEvidenceEstablishes(evidenceOfDraft({ ...draft.content, evidence }, pack), pack, today)
  const nameOf = (personId: string) => {
    const person = persons.find((one) => one.personId === personId)
    return person ? calledOf(t, pack, draft, person) : ''
  }
  return (
    <section className={styles.established} aria-label={t('evidence.title')}>
      <h2>{t('evidence.title')}</h2>
      <EstablishedList
        found={found}
        items={evidence}
        nameOf={nameOf}
        words={{ t, format, pack, text: (localized) => localText(localized, language) }}
      />
    </section>
  )
}
