import type { ReactNode } from 'react'
import { StateMark } from '../../../ui/state-mark/state-mark.tsx'
import { Term } from '../../../ui/term/term.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './case-header.module.css'

/** The facts of the head: the two sides with their authorities, the agreement and the days on which it began. */
export function Parties() {
  const { view, pack } = useCase()
  const { t, text, title, authority, format } = useCaseWords()
  const unit = view.requestingUnit !== view.requestingAuthority ? authority(view.requestingUnit) : null
  const facts: [label: string, value: ReactNode, term?: string][] = [
    [
      t('case.party.requesting'),
      <Party key="1" state={view.requestingState} name={authority(view.requestingAuthority)} unit={unit} />,
      'requesting',
    ],
    [
      t('case.party.requested'),
      <Party key="2" state={view.requestedState} name={authority(view.requestedAuthority)} />,
      'requested',
    ],
    [t('case.agreement'), `${text(view.agreement.short)}, ${view.agreement.version}`],
    [t('case.submitted-on'), format.date(view.submittedOn)],
    [t('case.received-on'), view.receivedOn ? format.date(view.receivedOn) : t('case.not-yet')],
    [t('case.procedure'), title(pack.procedures, view.procedure)],
  ]
  return (
    <dl className={styles.parties}>
      {facts.map(([label, value, term]) => (
        <div key={label}>
          <dt>{term ? <Term id={term}>{label}</Term> : label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Party({ state, name, unit }: { state: string; name: string; unit?: string | null }) {
  return (
    <>
      <StateMark state={state} /> {name}
      {unit && <span className={styles.unit}>{unit}</span>}
    </>
  )
}
