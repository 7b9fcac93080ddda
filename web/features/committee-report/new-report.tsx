import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { periodWord } from '../../../contract/statistics-words.ts'
import { agreementListQuery } from '../../data/agreement-list.ts'
import { api } from '../../data/api.ts'
import { serverNow } from '../../data/server-clock.ts'
import { useSession } from '../../data/session.ts'
import { countryNamesQuery } from '../../i18n/country-names.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { SelectField } from '../../ui/field/select-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { sitsInCommittee } from '../statistics/who.ts'
import styles from './committee-report.module.css'
import { forgetReports } from './queries.ts'
import { WayFields, waysChosen, waysOffered } from './way-fields.tsx'

/** Years that are offered, back from this one. */
const years = 10

const parts = ['', 'H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4', ...Array.from({ length: 12 }, (_, index) => two(index + 1))]

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** Which agreement, which period, whose applications, for whom and how counted; the report is then made while one goes on working. */
export function NewReport() {
  const { t, format, language } = useSpoken()
  const countries = useQuery(countryNamesQuery(language)).data ?? {}
  const navigate = useNavigate()
  const { authority, roles } = useSession()
  const sits = sitsInCommittee(authority.kind, roles)
  // A report is of an agreement to which the own State is a party; where there is one alone, nobody chooses.
  const agreements = (useQuery(agreementListQuery).data ?? []).filter(({ counterparts }) => counterparts.length > 0)
  const only = agreements.length === 1 ? agreements[0]!.id : ''
  const thisYear = new Date(serverNow()).getUTCFullYear()
  const form = useForm({
    name: 'committee-report',
    start: {
      ...{ agreementId: only, year: String(thisYear - 1), part: '', requesting: '' },
      forPublication: sits ? 'exact' : 'publication',
      ways: waysOffered,
    },
    required: ['agreementId'],
    send: ({ agreementId, year, part, requesting, forPublication, ways }) => {
      const published = forPublication === 'publication'
      return api('POST /api/v1/committee-reports', {
        body: {
          ...{ agreementId, period: periodOf(year, part), forPublication: published },
          ...(requesting ? { requesting } : {}),
          ...(published ? {} : { ways: waysChosen(ways) }),
        },
      })
    },
    done: async ({ reportId }) => {
      await forgetReports()
      await navigate({ to: '/insights/report/$reportId', params: { reportId } })
    },
  })
  const { value, change, at } = form
  const counterparts = agreements.find(({ id }) => id === value.agreementId)?.counterparts ?? []
  const states = [...new Set([authority.state, ...counterparts])]
  return (
    <Form form={form} submit={t('committee.new.go')}>
      {sits ? (
        <ChoiceField
          {...at('forPublication', t('committee.field.version'))}
          choices={(['exact', 'publication'] as const).map((one) => ({
            ...{ value: one, label: t(`committee.version.${one}`), hint: t(`committee.version.${one}.hint`) },
          }))}
          value={value.forPublication}
          onChange={(forPublication) => change({ forPublication })}
        />
      ) : (
        <p className={styles.lead}>{t('committee.version.only')}</p>
      )}
      <SelectField
        {...at('agreementId', t('committee.field.agreementId'))}
        value={value.agreementId}
        onChoose={(agreementId) => change({ agreementId, requesting: '' })}
        options={[
          ['', t('committee.choose')],
          ...agreements.map(({ id, short }): [string, string] => [id, localText(short, language)]),
        ]}
      />
      <div className={styles.beside}>
        <SelectField
          {...at('period', t('committee.field.year'))}
          value={value.year}
          onChoose={(year) => change({ year })}
          options={Array.from({ length: years }, (_, index) => String(thisYear - index)).map((year) => [year, year])}
        />
        <SelectField
          {...at('part', t('committee.field.part'))}
          value={value.part}
          onChoose={(part) => change({ part })}
          options={parts.map((part) => [
            part,
            part ? periodWord(periodOf(value.year, part), { t, format }) : t('committee.whole-year'),
          ])}
        />
      </div>
      <SelectField
        {...at('requesting', t('committee.field.requesting'))}
        need="optional"
        hint={t('committee.field.requesting.hint')}
        value={value.requesting}
        onChoose={(requesting) => change({ requesting })}
        options={[
          ['', t('committee.every-state')],
          ...states.map((state): [string, string] => [state, countries[state] ?? state]),
        ]}
      />
      {value.forPublication === 'exact' && (
        <WayFields
          value={value.ways}
          onChange={(chosen) => change({ ways: { ...value.ways, ...chosen } })}
          at={(name, label) => at(`ways.${name}`, label)}
        />
      )}
    </Form>
  )
}

function periodOf(year: string, part: string): string {
  return part ? `${year}-${part}` : year
}
