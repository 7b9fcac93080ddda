import { listed } from '../../../../contract/listed.ts'
import { type Check, checks } from '../../../../domain/case/events.ts'
import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import { TicksField } from '../../../ui/field/ticks-field.tsx'
import type { FaultAt } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { useEstablished } from '../file/use-established.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './acts.module.css'
import type { ReplyDraft } from './reply-draft.ts'

/** What the file shows that somebody could look at; the official ticks off what was not looked at. */
export function useChecked(): (personId: string) => Check[] {
  const { view } = useCase()
  return (personId) => {
    const mine = (one: { personId: string | null }) => one.personId === personId
    const there: Record<Check, boolean> = {
      application: true,
      evidence: view.evidence.some(mine),
      registers: view.verifications.some((one) => mine(one) && one.result !== null && one.result !== 'unavailable'),
      interview: view.timeline.some((one) => one.type === 'interview_held' && one.data.personId === personId),
      earlier_cases: false,
    }
    return checks.filter((one) => there[one])
  }
}

type Props = {
  reply: ReplyDraft
  path: string
  faultAt: FaultAt
  checked: Check[]
  onChange: (reply: ReplyDraft) => void
}

/** What a decision rests on; on acceptance, which of the names and birth dates is the person's own. */
export function DecisionFields({ reply, path, faultAt, checked, onChange }: Props) {
  const { view, pack } = useCase()
  const { t, text, format } = useCaseWords()
  const { personId, outcome, disproved = [], established } = reply
  const { aliases = [], identities = [] } = useEstablished().find((one) => one.personId === personId) ?? {}
  const possible = useChecked()(personId)
  if (!outcome) return null
  const evidence = view.evidence.filter((one) => one.personId === personId)
  const person = view.persons.find((one) => one.personId === personId)
  const question = pack.personClasses.find(({ id }) => id === person?.personClass)?.establish ?? 'nationality'
  const chosen = identities.findIndex(
    (one) => one.name === established?.name && one.birthDate === established.birthDate,
  )
  const statusOf = (name: string) =>
    aliases.find(({ spellings }) => spellings.some((one) => one.name === name))?.status ?? 'stated'
  return (
    <>
      {outcome === 'accepted' && identities.length > 0 && (
        <ChoiceField
          id={fieldIdOf(`${path}.established`)}
          label={t('decision.established')}
          hint={t('decision.established-hint')}
          error={faultAt(`${path}.established`)}
          value={established === null ? 'open' : chosen < 0 ? null : String(chosen)}
          choices={[
            ...identities.map(({ name, birthDate, sources }, index) => ({
              value: String(index),
              label: listed(t, [name, format.date(birthDate)]),
              hint: [
                listed(
                  t,
                  sources.map((source) => t(`evidence.alias.source.${source}`)),
                ),
                t(`evidence.alias.status.${statusOf(name)}`),
              ].join(' · '),
            })),
            { value: 'open', label: t('decision.established.open'), hint: t('decision.established.open-hint') },
          ]}
          onChange={(value) => {
            const one = identities[Number(value)]
            const identity = one ? { name: one.name, birthDate: one.birthDate, source: one.source } : null
            onChange({ ...reply, established: identity })
          }}
        />
      )}
      <TicksField
        id={fieldIdOf(`${path}.checked`)}
        label={t('decision.checked')}
        hint={t('decision.checked-hint')}
        need={outcome === 'refused' ? 'required' : 'optional'}
        error={faultAt(`${path}.checked`)}
        value={checked}
        choices={checks
          .filter((one) => possible.includes(one) || one === 'earlier_cases' || checked.includes(one))
          .map((one) => ({ value: one, label: t(`decision.checked.${one}`) }))}
        onChange={(value) => onChange({ ...reply, checked: checks.filter((one) => value.includes(one)) })}
      />
      {evidence.length > 0 && outcome === 'refused' && (
        <TicksField
          id={fieldIdOf(`${path}.disproved`)}
          label={t('decision.disproved')}
          hint={t('decision.disproved-hint')}
          need="optional"
          error={faultAt(`${path}.disproved`)}
          value={disproved}
          choices={evidence.map(({ itemId, title, number }) => ({
            value: itemId,
            label: listed(t, [text(title), number]),
          }))}
          onChange={(value) => onChange({ ...reply, disproved: value })}
        />
      )}
      {outcome === 'refused' && question === 'nationality' && (
        <p className={styles.hint}>{t('decision.not-stateless')}</p>
      )}
    </>
  )
}
