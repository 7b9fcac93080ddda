import { useParams } from '@tanstack/react-router'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { NotFound } from '../../ui/shell/not-found.tsx'
import { AnswersSection } from './answers-section.tsx'
import type { Draft } from './draft-query.ts'
import { EvidenceItemPage } from './evidence-item.tsx'
import { EvidenceSection } from './evidence-section.tsx'
import { ReferencesSection } from './references-section.tsx'
import { SetupSection } from './setup-section.tsx'
import { findStep, stepsOf } from './steps.ts'
import { WithDraft } from './with-draft.tsx'

/** One topic of the application: `/applications/<case>/<section>[/<person or piece of evidence>]`. */
export function SectionPage() {
  return <WithDraft>{(draft, pack) => <Chosen draft={draft} pack={pack} />}</WithDraft>
}

function Chosen({ draft, pack }: { draft: Draft; pack: AgreementPack }) {
  const { section = '', person = null } = useParams({ strict: false })
  const steps = stepsOf(pack, draft)
  const form = pack.form.sections.find((one) => one.id === section)
  const step = findStep(steps, section, form?.kind === 'evidence' ? null : person)
  if (!step) return <NotFound />
  const shared = { draft, pack, steps, step }
  const key = `${section} ${person}`
  if (section === 'setup') return <SetupSection key={key} {...shared} />
  if (section === 'references') return <ReferencesSection key={key} {...shared} />
  if (form?.kind !== 'evidence') return <AnswersSection key={key} {...shared} />
  if (person) return <EvidenceItemPage key={key} {...shared} itemId={person} />
  return <EvidenceSection key={key} {...shared} />
}
