import { useQuery } from '@tanstack/react-query'
import type { QualityScores } from '../../../contract/quality.ts'
import { agreementListQuery } from '../../data/agreement-list.ts'
import { authoritiesQuery } from '../../data/authorities.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { Section } from '../../ui/section/section.tsx'
import { stateName } from '../../ui/state-mark/state-name.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import { Months } from './months.tsx'
import styles from './quality.module.css'
import { scoresQuery } from './queries.ts'
import { shareOf, withoutEchoes } from './trend.ts'

type Score = QualityScores['items'][number]

/** How much of the running applications has nothing to mend: by agreement, this month and month by month. */
export function Scores() {
  const { t, format, language } = useSpoken()
  const scores = useQuery(scoresQuery)
  const { data: agreements } = useQuery(agreementListQuery)
  if (scores.error) return <ProblemNotice error={scores.error} onRetry={() => void scores.refetch()} />
  if (!scores.data) return <p role="status">{t('quality.loading')}</p>
  const { items } = scores.data
  if (items.length === 0) return <EmptyState title={t('quality.scores.none')} text={t('quality.scores.none.text')} />
  const counted = items
    .map(({ countedAt }) => countedAt)
    .toSorted()
    .at(-1)!
  const byAgreement = [...Map.groupBy(items, ({ agreementId }) => agreementId)]
  const titleOf = (id: string) => {
    const found = agreements?.find((one) => one.id === id)
    return found ? localText(found.short, language) : id
  }
  return (
    <>
      <p className={styles.lead}>
        {t('quality.scores.lead')} {t('quality.scores.counted', { at: format.dateTime(counted) })}.
      </p>
      {byAgreement.map(([agreementId, some]) => (
        <Section key={agreementId} title={titleOf(agreementId)}>
          <OfAgreement items={some} />
        </Section>
      ))}
    </>
  )
}

function OfAgreement({ items }: { items: readonly Score[] }) {
  const { t } = useSpoken()
  const months = [...new Set(items.map(({ month }) => month))].toSorted()
  const last = items.filter(({ month }) => month === months.at(-1))
  const [own, others] = [last.filter((one) => one.own), last.filter((one) => !one.own)]
  return (
    <>
      {own.length > 0 && (
        <div className={styles.scores}>
          <ScoreTable caption={t('quality.scores.own')} rows={withoutEchoes(own)} />
        </div>
      )}
      {others.length > 0 && (
        <div className={styles.scores}>
          <ScoreTable caption={t('quality.scores.others')} rows={others} />
        </div>
      )}
      {months.length > 1 && <Months items={items} />}
    </>
  )
}

function ScoreTable({ caption, rows }: { caption: string; rows: readonly Score[] }) {
  const { t, format, language } = useSpoken()
  const { data: authorities } = useQuery(authoritiesQuery)
  const share = (part: number | null, whole: number | null) => {
    const found = shareOf(part, whole)
    return found === null
      ? t('quality.scores.few')
      : `${t('quality.scores.share', { percent: format.number(found * 100, 0) })} (${format.number(part!)})`
  }
  const nameOf = ({ of, id }: Score) => {
    if (of === 'state') return stateName(t, id)
    const found = authorities?.find((one) => one.id === id)
    return found ? localText(found.name, language) : id
  }
  return (
    <DataTable
      caption={caption}
      captionShown
      rows={rows}
      rowKey={({ of, id, side }) => `${of} ${id} ${side}`}
      columns={[
        { id: 'whom', header: t('quality.scores.whom'), names: true, cell: nameOf },
        { id: 'side', header: t('quality.scores.side'), cell: ({ side }) => t(`quality.mends.${side}`) },
        {
          id: 'applications',
          header: t('quality.scores.applications'),
          align: 'end',
          cell: ({ applications }) => (applications === null ? t('quality.scores.few') : format.number(applications)),
        },
        {
          id: 'mend',
          header: t('quality.scores.without-mend'),
          align: 'end',
          cell: ({ withoutMend, applications }) => share(withoutMend, applications),
        },
        {
          id: 'look',
          header: t('quality.scores.without-look'),
          align: 'end',
          cell: ({ withoutLook, applications }) => share(withoutLook, applications),
        },
        {
          id: 'persons',
          header: t('quality.scores.persons'),
          align: 'end',
          cell: ({ personsWithout, persons }) => share(personsWithout, persons),
        },
        // Whether another State accepted something is its own affair.
        ...(rows.some(({ own }) => own)
          ? [
              {
                id: 'accepted',
                header: t('quality.scores.accepted'),
                align: 'end' as const,
                cell: ({ accepted }: Score) => (accepted === null ? t('quality.scores.few') : format.number(accepted)),
              },
            ]
          : []),
      ]}
    />
  )
}
