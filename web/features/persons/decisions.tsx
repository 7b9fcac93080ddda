import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Comparison, Judgement } from '../../../contract/persons.ts'
import { type IdentityVerdict, identityVerdicts } from '../../../domain/identity/judgement.ts'
import { api } from '../../data/api.ts'
import { authoritiesQuery } from '../../data/authorities.ts'
import { ProblemError } from '../../data/problem.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { AreaControl } from '../../ui/control/controls.tsx'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import styles from './persons.module.css'
import { forgetPair, type Pair } from './queries.ts'

const mostReason = 2000

/** What was decided of the two, and by whom; and the way to decide, or to decide anew. */
export function Decisions({ found, pair }: { found: Comparison; pair: Pair }) {
  const { t } = useSpoken()
  const [kept, setKept] = useState(false)
  const { judgements } = found
  return (
    <div className={styles.decisions}>
      <section aria-labelledby="persons-judged">
        <h2 id="persons-judged">{t('persons.judged')}</h2>
        {judgements.length === 0 && <p className={styles.quiet}>{t('persons.judged.none')}</p>}
        <ol className={styles.judgements}>
          {judgements.map((one, index) => (
            <li key={one.number}>
              <Decision one={one} counts={index === 0} />
            </li>
          ))}
        </ol>
        <p role="status">{kept && t('persons.judge.kept')}</p>
      </section>
      <section aria-labelledby="persons-judge">
        <h2 id="persons-judge">{t(judgements.length > 0 ? 'persons.judge.anew' : 'persons.judge')}</h2>
        <p className={styles.quiet}>{t('persons.judge.private')}</p>
        {found.mayJudge ? (
          <Decide pair={pair} seen={judgements[0]?.number ?? 0} onKept={() => setKept(true)} />
        ) : (
          <p>{t('persons.judge.not-yours')}</p>
        )}
      </section>
    </div>
  )
}

function Decision({ one, counts }: { one: Judgement; counts: boolean }) {
  const { t, format, language } = useSpoken()
  const { data: authorities = [] } = useQuery(authoritiesQuery)
  const authority = authorities.find(({ id }) => id === one.authority)
  const by = {
    official: one.official,
    authority: authority ? localText(authority.name, language) : one.authority,
    moment: format.dateTime(one.at),
  }
  return (
    <div className={styles.judgement} data-counts={counts || undefined}>
      <p>
        <strong>{t(`persons.verdict.${one.verdict}`)}</strong> {counts && <span>{t('persons.judged.now')}</span>}
      </p>
      <p className={one.reason === null ? styles.quiet : styles.reason}>{one.reason ?? t('persons.judged.erased')}</p>
      <p className={styles.quiet}>{t('persons.judged.by', by)}</p>
    </div>
  )
}

type Typed = { verdict: IdentityVerdict | ''; reason: string }

function Decide({ pair, seen, onKept }: { pair: Pair; seen: number; onKept: () => void }) {
  const { t } = useSpoken()
  const { caseId, personId, otherHolder, otherPerson } = pair
  const form = useForm<Typed, unknown>({
    name: `persons:${caseId}:${personId}:${otherHolder}:${otherPerson}`,
    start: { verdict: '', reason: '' },
    required: ['verdict', 'reason'],
    send: async ({ verdict, reason }) => {
      const body = { verdict: verdict as IdentityVerdict, reason, seen }
      try {
        return await api('POST /api/v1/cases/{caseId}/persons/{personId}/like/{otherHolder}/{otherPerson}', {
          path: { caseId, personId, otherHolder, otherPerson },
          body,
        })
      } catch (error) {
        // Somebody was faster: their decision comes onto the page beside what is typed here.
        if (error instanceof ProblemError && error.problem.code === 'judged_meanwhile') await forgetPair(pair)
        throw error
      }
    },
    done: async () => {
      onKept()
      await forgetPair(pair)
    },
  })
  const choice = form.at('verdict', t('persons.judge.choose'))
  return (
    <Form form={form} submit={t('persons.judge.submit')}>
      <ChoiceField
        {...choice}
        need="required"
        choices={identityVerdicts.map((verdict) => ({
          value: verdict,
          label: t(`persons.verdict.${verdict}`),
          hint: t(`persons.verdict.${verdict}.hint`),
        }))}
        value={form.value.verdict || null}
        onChange={(verdict) => form.change({ verdict: verdict as IdentityVerdict })}
      />
      <FieldFrame
        {...form.at('reason', t('persons.judge.reason'))}
        need="required"
        hint={t('persons.judge.reason.hint')}
      >
        {(field) => (
          <AreaControl
            {...field}
            maxLength={mostReason}
            value={form.value.reason}
            onChange={(event) => form.change({ reason: event.currentTarget.value })}
          />
        )}
      </FieldFrame>
    </Form>
  )
}
