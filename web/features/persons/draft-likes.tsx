// Offered to other features: whoever types an application is told of earlier records of the own State.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api } from '../../data/api.ts'
import { useSpoken } from '../../i18n/language.tsx'
import styles from './persons.module.css'
import { nameOf, placeWords } from './words.ts'

/** How long nothing is saved before records are looked for, in milliseconds. */
const pause = 1_500

type Props = {
  draftId: string
  personId: string
  /** Changes with whatever was saved of the person; 0 while nothing was. */
  saved: number
}

/** Quiet: nothing while nobody is found, and never a reason why something cannot be saved. */
export function DraftLikes({ draftId, personId, saved }: Props) {
  const { t } = useSpoken()
  const settled = useSettled(saved)
  const { data } = useQuery({
    queryKey: ['draft', draftId, 'like', settled],
    queryFn: ({ signal }) => api('GET /api/v1/drafts/{id}/like', { path: { id: draftId }, signal }),
    enabled: settled > 0,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    retry: false,
  })
  const { items = [], total = 0 } = data?.persons.find((one) => one.personId === personId) ?? {}
  return (
    <div role="status">
      {items.length > 0 && (
        <details className={styles.found}>
          <summary>{t('persons.draft.found', { count: total })}</summary>
          <ul className={styles.points}>
            {items.map(({ holderId, personId: other, place, person, band }) => (
              <li key={`${holderId} ${other}`}>
                <Link to="/cases/$caseId" params={{ caseId: holderId }} target="_blank">
                  {placeWords(t, place)}
                </Link>{' '}
                <bdi translate="no">{nameOf(t, person)}</bdi>
                <span className={styles.quiet}> – {t(`persons.band.${band}`)}</span>
              </li>
            ))}
          </ul>
          {total > items.length && <p>{t('persons.draft.some', { shown: items.length })}</p>}
          <p className={styles.quiet}>{t('persons.draft.note')}</p>
        </details>
      )}
    </div>
  )
}

function useSettled(value: number): number {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
