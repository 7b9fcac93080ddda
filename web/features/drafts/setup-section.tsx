import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { opensCases } from '../../../domain/agreement/in-procedure.ts'
import type { ApplicationContent } from '../../../domain/case/application.ts'
import { authoritiesQuery } from '../../data/authorities.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { TickField } from '../../ui/field/tick-field.tsx'
import { StateMark } from '../../ui/state-mark/state-mark.tsx'
import { stateName } from '../../ui/state-mark/state-name.ts'
import styles from './drafts.module.css'
import { faultsUnder } from './faults.ts'
import { Meaning } from './meaning.tsx'
import { SectionFrame, type SectionProps } from './section-frame.tsx'
import { usePart } from './use-part.ts'

type Setup = ApplicationContent['setup']

export function SetupSection(props: SectionProps) {
  const { draft, pack, step } = props
  const { t, language } = useSpoken()
  const { missing = false } = useSearch({ strict: false })
  const { data: authorities } = useQuery(authoritiesQuery)
  const { content: setup, change } = usePart<Setup>(draft, 'setup')
  const faults = faultsUnder(step.state?.faults ?? [], 'setup', missing)
  const central = authorities?.filter((one) => one.state === setup.requestedState && one.kind === 'central') ?? []
  const open = pack.procedures.filter(opensCases)
  const without = pack.procedures.filter((procedure) => !opensCases(procedure))
  return (
    <SectionFrame
      {...props}
      title={t('application.setup.title')}
      lead={
        <>
          <StateMark state={setup.requestedState} />{' '}
          {t('application.lead', { state: stateName(t, setup.requestedState) })}
        </>
      }
      parts={['setup']}
      faults={Object.entries(faults).map(([field, message]) => ({ fieldId: `setup-${field}`, message }))}
    >
      <ChoiceField
        id="setup-procedure"
        label={t('application.setup.procedure')}
        error={faults.procedure}
        choices={open.map((one) => ({
          value: one.id,
          label: localText(one.title, language),
          hint: localText(one.when, language),
        }))}
        value={setup.procedure || null}
        onChange={(procedure) => change((now) => ({ ...now, procedure }))}
      />
      <Meaning {...props} />
      {without.map((one) => (
        <p key={one.id} className={styles.aside}>
          <strong>{localText(one.title, language)}.</strong> {localText(one.when, language)}
        </p>
      ))}
      <ChoiceField
        id="setup-requestedAuthority"
        label={t('application.setup.authority')}
        error={faults.requestedAuthority}
        choices={central.map((one) => ({ value: one.id, label: localText(one.name, language), hint: one.place }))}
        value={setup.requestedAuthority || null}
        onChange={(requestedAuthority) => change((now) => ({ ...now, requestedAuthority }))}
      />
      <TickField
        id="setup-interview"
        label={t('application.setup.interview')}
        hint={t('application.setup.interview-hint')}
        checked={setup.interviewRequested}
        onChange={(interviewRequested) => change((now) => ({ ...now, interviewRequested }))}
      />
    </SectionFrame>
  )
}
