import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { evidenceTiers } from '../../../domain/agreement/vocabulary.ts'
import { weigh } from '../../../domain/evidence/item.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import type { Draft } from './draft-query.ts'
import type { Step } from './steps.ts'
import styles from './task-list.module.css'

type Props = { step: Step; draft: Draft; pack: AgreementPack }

/** What this part of the application means for the reply, as far as the agreement says so. */
export function Meaning(props: Props) {
  const words = useMeaning(props)
  return words ? <span className={styles.meaning}>{words}</span> : null
}

function useMeaning({ step, draft, pack }: Props): string | null {
  const { t, language, format } = useSpoken()
  const { installation } = useSession()
  if (step.section === 'setup') {
    const { procedure } = draft.content.setup
    const clock = pack.clocks.find((rule) => rule.procedures.includes(procedure) && rule.stops.includes('replied'))
    if (!clock) return null
    if (!clock.period) return t('application.meaning.reply.no-time')
    const period = t(`application.period.${clock.period.unit}`, { count: clock.period.amount })
    const confirmed = installation.practice || clock.provenance.certainty === 'verified'
    return t(`application.meaning.reply.${confirmed ? clock.effect : 'target_missed'}`, { period })
  }
  if (step.form?.kind === 'evidence') {
    const today = format.dayOf(new Date().toISOString())
    const tiers = draft.content.evidence.map((item) => weigh(item, pack, today).tier)
    const best = evidenceTiers.find((tier) => tiers.includes(tier))
    const effect = best && pack.evidenceEffects[best]
    return effect ? localText(effect.text, language) : t('application.meaning.no-evidence')
  }
  if (step.sealed) return t('application.meaning.sealed')
  if (step.section === 'references') return t('application.meaning.references')
  if (step.person && step.form?.fields.some((field) => field.id === 'name_in_own_script')) {
    const answers = draft.content.answers[step.section]?.[step.person.personId]
    return answers?.name_in_own_script ? null : t('application.meaning.own-script')
  }
  return null
}
