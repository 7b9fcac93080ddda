import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useT } from '../../i18n/language.tsx'
import { TextControl } from '../../ui/control/controls.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { Page } from '../../ui/page/page.tsx'
import { PlainButton } from '../../ui/plain-button/plain-button.tsx'
import styles from './administration.module.css'
import { AuthoritySelect } from './authority-select.tsx'
import { Listed } from './listed.tsx'
import { OfficialTable } from './official-table.tsx'
import { officialsQuery } from './queries.ts'
import { useAuthorities } from './use-authorities.ts'

export type OfficialSearch = { authority?: string | undefined; name?: string | undefined }

/** Who may work here: everybody of the State, sought by name or by authority. */
export function OfficialsPage() {
  const t = useT()
  const navigate = useNavigate()
  const search: OfficialSearch = useSearch({ strict: false })
  const list = useInfiniteQuery(officialsQuery(search))
  const { items: authorities } = useAuthorities()
  const only = authorities.length === 1 ? authorities[0] : undefined
  const [typed, setTyped] = useState(search.name ?? '')
  const { authority, name } = search

  // The list follows the typing after a breath; the address holds the search, so that it can be sent to a colleague.
  useEffect(() => {
    if (typed.trim() === (name ?? '')) return
    const later = setTimeout(() => {
      void navigate({
        to: '/administration/officials',
        search: { authority, name: typed.trim() || undefined },
        replace: true,
      })
    }, 300)
    return () => clearTimeout(later)
  }, [typed, name, authority, navigate])

  return (
    <Page
      title={t('administration.part.officials')}
      lead={t('administration.officials.lead')}
      actions={
        <Button
          component={Link}
          to="/administration/officials/new"
          // @ts-expect-error The button does not know the search of the link it becomes.
          search={{ authority }}
        >
          {t('administration.invite')}
        </Button>
      }
    >
      {only?.kind === 'operator' && (
        <p className={styles.next}>
          {t('administration.officials.first')}{' '}
          <Link to="/administration/authorities/new">{t('administration.authority.add')}</Link>
        </p>
      )}
      <search className={styles.filter}>
        <TextControl
          type="search"
          aria-label={t('administration.officials.search')}
          placeholder={t('administration.officials.search')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {authorities.length > 1 && (
          <AuthoritySelect
            control={{ 'aria-label': t('administration.authority') }}
            none={t('administration.every-authority')}
            value={authority ?? ''}
            onChange={(chosen) =>
              void navigate({
                to: '/administration/officials',
                search: { authority: chosen || undefined, name: typed.trim() || undefined },
              })
            }
          />
        )}
      </search>
      <Listed query={list}>
        {({ pages }) => {
          const found = pages.flatMap((page) => page.items)
          return (
            <>
              <p role="status" className="visually-hidden">
                {t('administration.officials.found', { count: found.length })}
              </p>
              {found.length === 0 ? (
                <EmptyState title={t('administration.officials.none')} text={t('administration.officials.none.text')} />
              ) : (
                <OfficialTable officials={found} withAuthority={!authority} />
              )}
              {list.hasNextPage && (
                <div>
                  <PlainButton disabled={list.isFetching} onClick={() => void list.fetchNextPage()}>
                    {t('administration.more')}
                  </PlainButton>
                </div>
              )}
            </>
          )
        }}
      </Listed>
    </Page>
  )
}
