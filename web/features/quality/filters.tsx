import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { qualityDimensions, qualitySeverities } from '../../../domain/quality/rule.ts'
import { authoritiesQuery } from '../../data/authorities.ts'
import { useSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { ages, type QualitySearch } from '../../quality-search.ts'
import { SelectField } from '../../ui/field/select-field.tsx'
import styles from './quality.module.css'
import { rulesQuery } from './queries.ts'

/** What of the list is shown; every choice is in the address. */
export function Filters({ search }: { search: QualitySearch }) {
  const { t, language } = useSpoken()
  const { authority } = useSession()
  const navigate = useNavigate({ from: '/quality' })
  const { data: rules } = useQuery(rulesQuery)
  const { data: authorities } = useQuery(authoritiesQuery)
  const choose = (part: Partial<QualitySearch>) => void navigate({ search: (now) => ({ ...now, ...part }) })
  const units = (authorities ?? []).filter(
    ({ state, kind }) => state === authority.state && (kind === 'local' || kind === 'central'),
  )
  const chosen = Object.entries(search).some(([name, value]) => name !== 'view' && value !== undefined)
  return (
    <details className={styles.narrow} open={chosen || undefined} data-print="never">
      <summary>{t('quality.filter')}</summary>
      <form className={styles.filters} aria-label={t('quality.filter')} onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={t('quality.filter.severity')}
          value={search.severity}
          options={qualitySeverities.map((one) => [one, t(`quality.severity.${one}`)])}
          onChoose={(severity) => choose({ severity: severity as QualitySearch['severity'] })}
        />
        <Choice
          label={t('quality.filter.dimension')}
          value={search.dimension}
          options={qualityDimensions.map((one) => [one, t(`quality.dimension.${one}`)])}
          onChoose={(dimension) => choose({ dimension: dimension as QualitySearch['dimension'] })}
        />
        <Choice
          label={t('quality.filter.rule')}
          value={search.rule}
          options={withChosen(
            search.rule,
            (rules?.items ?? [])
              .filter(
                ({ rule, open, accepted }) => rule === search.rule || (search.show === 'accepted' ? accepted : open),
              )
              .map(({ rule, title }) => [rule, title]),
          )}
          onChoose={(rule) => choose({ rule })}
        />
        {((authority.kind === 'central' && units.length > 1) || search.authority !== undefined) && (
          <Choice
            label={t('quality.filter.authority')}
            value={search.authority}
            options={withChosen(
              search.authority,
              units.map(({ id, name }) => [id, localText(name, language)]),
            )}
            onChoose={(chosen) => choose({ authority: chosen })}
          />
        )}
        <Choice
          label={t('quality.filter.assigned')}
          value={search.assigned}
          options={(['me', 'nobody'] as const).map((one) => [one, t(`quality.assigned.${one}`)])}
          onChoose={(assigned) => choose({ assigned: assigned as QualitySearch['assigned'] })}
        />
        <Choice
          label={t('quality.filter.older')}
          value={search.older?.toString()}
          options={ages.map((days) => [days.toString(), t('quality.older.days', { days })])}
          onChoose={(older) => choose({ older: ages.find((one) => one === Number(older)) })}
        />
        <Choice
          label={t('quality.filter.show')}
          value={search.show}
          all={t('quality.show.open')}
          options={[['accepted', t('quality.show.accepted')]]}
          onChoose={(show) => choose({ show: show as QualitySearch['show'], rule: undefined })}
        />
      </form>
    </details>
  )
}

type Option = readonly [value: string, label: string]

/** What an address asks for that is not there stands among the choices all the same: what narrows the list can be seen and taken away. */
function withChosen(chosen: string | undefined, options: Option[]): Option[] {
  const known = chosen === undefined || options.some(([value]) => value === chosen)
  return known ? options : [[chosen, chosen], ...options]
}

type ChoiceProps = {
  label: string
  value: string | undefined
  options: readonly Option[]
  all?: string
  onChoose: (value: string | undefined) => void
}

function Choice({ label, value, options, all, onChoose }: ChoiceProps) {
  const { t } = useSpoken()
  return (
    <SelectField
      label={label}
      value={value ?? ''}
      onChoose={(chosen) => onChoose(chosen || undefined)}
      options={[['', all ?? t('quality.filter.all')], ...options]}
    />
  )
}
