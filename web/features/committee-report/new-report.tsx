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
import { SelectControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { forgetReports } from './queries.ts'

/** Years that are offered, back from this one. */
const years = 10

const parts = ['', 'H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4', ...Array.from({ length: 12 }, (_, index) => two(index + 1))]

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** Which agreement, which period, whose applications; the report is then made while one goes on working. */
export function NewReport() {
  const { t, format, language } = useSpoken()
  const countries = useQuery(countryNamesQuery(language)).data ?? {}
  const navigate = useNavigate()
  const { authority } = useSession()
  const agreements = useQuery(agreementListQuery).data ?? []
  const thisYear = new Date(serverNow()).getUTCFullYear()
  const form = useForm({
    name: 'committee-report',
    start: { agreementId: '', year: String(thisYear - 1), part: '', requesting: '' },
    required: ['agreementId'],
    send: ({ agreementId, year, part, requesting }) =>
      api('POST /api/v1/committee-reports', {
        body: { agreementId, period: periodOf(year, part), ...(requesting ? { requesting } : {}) },
      }),
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
      <FieldFrame {...at('agreementId', t('committee.field.agreementId'))}>
        {(field) => (
          <SelectControl
            {...field}
            value={value.agreementId}
            onChange={(event) => change({ agreementId: event.currentTarget.value, requesting: '' })}
          >
            <option value="">{t('committee.choose')}</option>
            {agreements.map(({ id, short }) => (
              <option key={id} value={id}>
                {localText(short, language)}
              </option>
            ))}
          </SelectControl>
        )}
      </FieldFrame>
      <FieldFrame {...at('period', t('committee.field.year'))}>
        {(field) => (
          <SelectControl
            {...field}
            value={value.year}
            onChange={(event) => change({ year: event.currentTarget.value })}
          >
            {Array.from({ length: years }, (_, index) => String(thisYear - index)).map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </SelectControl>
        )}
      </FieldFrame>
      <FieldFrame {...at('part', t('committee.field.part'))}>
        {(field) => (
          <SelectControl
            {...field}
            value={value.part}
            onChange={(event) => change({ part: event.currentTarget.value })}
          >
            {parts.map((part) => (
              <option key={part} value={part}>
                {part ? periodWord(periodOf(value.year, part), { t, format }) : t('committee.whole-year')}
              </option>
            ))}
          </SelectControl>
        )}
      </FieldFrame>
      <FieldFrame
        {...at('requesting', t('committee.field.requesting'))}
        need="optional"
        hint={t('committee.field.requesting.hint')}
      >
        {(field) => (
          <SelectControl
            {...field}
            value={value.requesting}
            onChange={(event) => change({ requesting: event.currentTarget.value })}
          >
            <option value="">{t('committee.every-state')}</option>
            {states.map((state) => (
              <option key={state} value={state}>
                {countries[state] ?? state}
              </option>
            ))}
          </SelectControl>
        )}
      </FieldFrame>
    </Form>
  )
}

function periodOf(year: string, part: string): string {
  return part ? `${year}-${part}` : year
}
