import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type {
  AgreementRule,
  AgreementRules,
  NewRuleStatement,
  RuleStatementView,
} from '../../../contract/confirmations.ts'
import { SignInDeclined } from '../../data/problem.ts'
import { newKey } from '../../data/send-act.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { useSay } from '../../ui/said/said.tsx'
import { refresh, state } from './queries.ts'
import { ReasonForm } from './reason-form.tsx'
import styles from './rules.module.css'

type Props = { agreementId: string; found: AgreementRules; rule: AgreementRule; onSaid: () => void }
/** A statement that is taken back is named by what it was about. */
function whichOf(taken: RuleStatementView | null): Partial<Pick<NewRuleStatement, 'value' | 'seen'>> {
  return taken ? { value: taken.value, seen: taken.number } : {}
}

type Reasoned = 'corrected' | 'rejected' | 'withdrawn'

/** What the own State says of the rule: confirmed with one act, everything else with a reason. */
export function Say({ agreementId, found, rule, onSaid }: Props) {
  const { t } = useSpoken()
  const say = useSay()
  const { statement: own, earlier } = rule[found.side]
  const [form, setForm] = useState<Reasoned | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  // The same press sent again carries the same key.
  const key = useRef(newKey())
  const about = {
    ...{ requesting: found.requesting, requested: found.requested },
    ...{ rule: rule.key, value: rule.value, seen: own?.number ?? null },
  } satisfies Partial<NewRuleStatement>

  const done = async (verdict: NewRuleStatement['verdict']) => {
    say(t(`rules.done.${verdict}`, { rule: rule.title }))
    onSaid()
    await refresh()
  }
  const confirm = async () => {
    setBusy(true)
    setError(null)
    try {
      await state(agreementId, { ...about, verdict: 'confirmed' }, key.current)
      await done('confirmed')
    } catch (caught) {
      if (!(caught instanceof SignInDeclined)) setError(caught)
    } finally {
      setBusy(false)
    }
  }
  // Where nothing is said of the rule as it is, what was said of it before can be taken back.
  const taken = own ?? earlier
  const others = (['corrected', 'rejected', 'withdrawn'] as const).filter((one) =>
    one === 'withdrawn' ? taken !== null : own?.verdict !== one,
  )
  return (
    <section className={styles.say} aria-labelledby="rule-say">
      <h3 id="rule-say">{t('rules.say')}</h3>
      {error ? <ProblemNotice error={error} onRetry={() => void refresh().then(() => setError(null))} /> : null}
      {form === null ? (
        <div className={styles.acts}>
          {own?.verdict !== 'confirmed' && (
            <Button
              leftSection={<IconCheck size={18} aria-hidden="true" />}
              loading={busy}
              onClick={() => void confirm()}
            >
              {t('rules.confirm')}
            </Button>
          )}
          {others.map((one) => (
            <Button key={one} variant="default" onClick={() => setForm(one)}>
              {t(`rules.act.${one}`)}
            </Button>
          ))}
        </div>
      ) : (
        <ReasonForm
          key={form}
          name={`rule-${form}-${about.requesting}-${about.requested}-${rule.key}`}
          verdict={form}
          send={(words, sent) =>
            state(
              agreementId,
              { ...about, ...(form === 'withdrawn' ? whichOf(taken) : {}), verdict: form, ...words },
              sent,
            )
          }
          done={() => done(form)}
          onCancel={() => setForm(null)}
        />
      )}
    </section>
  )
}
