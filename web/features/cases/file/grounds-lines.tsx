import type { SaidGrounds } from '../../../../contract/grounds.ts'
import { listed } from '../../../../contract/listed.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './outcome-list.module.css'

type Props = SaidGrounds & { personId: string; outcome: 'accepted' | 'refused' }

/** What a reply rests on, who the person is by it, and what a refusal does not say. */
export function GroundsLines({ personId, outcome, checked = [], registers = [], disproved = [], established }: Props) {
  const { view, pack } = useCase()
  const { t, text, format, register } = useCaseWords()
  const person = view.persons.find((one) => one.personId === personId)
  const question = pack.personClasses.find(({ id }) => id === person?.personClass)?.establish ?? 'nationality'
  const asked = registers.map((one) => register(one.authority, one.register))
  const what = checked.map((one) => t(`decision.checked.${one}`))
  const named = asked.length > 0 ? `${listed(t, what)} (${listed(t, asked)})` : listed(t, what)
  const shown = view.evidence.filter(({ itemId }) => disproved.includes(itemId)).map(({ title }) => text(title))
  const lines: (string | null | false)[] = [
    established
      ? t('decision.line.established', {
          who: listed(t, [established.name, format.date(established.birthDate)]),
        })
      : null,
    named && t('decision.line.checked', { what: named }),
    shown.length > 0 && t('decision.line.disproved', { what: listed(t, shown) }),
    outcome === 'refused' && question === 'nationality' && t('decision.not-stateless'),
  ]
  return lines.map(
    (line) =>
      line && (
        <span key={line} className={styles.ground}>
          {line}
        </span>
      ),
  )
}
