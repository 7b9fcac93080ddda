import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { aboutLanguage, type Language, languages } from '../../../contract/i18n.ts'
import { type TextState, textStates } from '../../../contract/texts.ts'
import { useSession } from '../../data/session.ts'
import { useT } from '../../i18n/language.tsx'
import { SelectControl, TextControl } from '../../ui/control/controls.tsx'
import { EmptyState } from '../../ui/empty/empty-state.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { NotFound } from '../../ui/shell/not-found.tsx'
import { LanguageReview } from './language-review.tsx'
import { languagesQuery, type TextFilter, textsQuery } from './queries.ts'
import { TableFile } from './table-file.tsx'
import { TextItem } from './text-item.tsx'
import styles from './texts.module.css'

/** `/texts`: what the program says, for those who word it. */
export function TextsPage() {
  const t = useT()
  const { roles } = useSession()
  const { language = 'de' as Language }: { language?: Language } = useSearch({ strict: false })
  // Another list or language shows other texts; what was typed is there again with its own.
  const [unsaved] = useState(() => new Map<string, string>())
  const overview = useQuery({ ...languagesQuery, enabled: roles.includes('translator') })
  if (!roles.includes('translator')) return <NotFound />
  const progress = overview.data?.items.find((one) => one.language === language)
  return (
    <Page title={t('texts.title')} lead={t('texts.lead')}>
      {overview.error && <ProblemNotice error={overview.error} onRetry={() => void overview.refetch()} />}
      {!overview.data && !overview.error && <p role="status">{t('texts.loading')}</p>}
      {overview.data && progress && (
        <Texts key={language} language={language} rooms={overview.data.rooms} unsaved={unsaved}>
          <LanguageReview progress={progress} />
          <TableFile language={language} />
        </Texts>
      )}
    </Page>
  )
}

type TextsProps = {
  language: Language
  rooms: readonly string[]
  unsaved: Map<string, string>
  children: React.ReactNode
}

function Texts({ language, rooms, unsaved, children }: TextsProps) {
  const t = useT()
  const navigate = useNavigate()
  const [filter, setFilter] = useState<TextFilter>({})
  const asked = useDeferredValue(filter)
  const query = useInfiniteQuery(textsQuery(language, asked))
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <div className={styles.filters}>
        <FieldFrame label={t('texts.language')}>
          {(field) => (
            <SelectControl
              {...field}
              value={language}
              onChange={(event) =>
                void navigate({ to: '/texts', search: { language: event.currentTarget.value as Language } })
              }
            >
              {languages.map((one) => (
                <option key={one} value={one} lang={one}>
                  {aboutLanguage(one).name}
                </option>
              ))}
            </SelectControl>
          )}
        </FieldFrame>
        <FieldFrame label={t('texts.room')}>
          {(field) => (
            <SelectControl
              {...field}
              value={filter.room ?? ''}
              onChange={(event) => setFilter({ ...filter, room: event.currentTarget.value || undefined })}
            >
              <option value="">{t('texts.room.all')}</option>
              {rooms.map((room) => (
                <option key={room}>{room}</option>
              ))}
            </SelectControl>
          )}
        </FieldFrame>
        <FieldFrame label={t('texts.state')}>
          {(field) => (
            <SelectControl
              {...field}
              value={filter.state ?? ''}
              onChange={(event) =>
                setFilter({ ...filter, state: (event.currentTarget.value || undefined) as TextState | undefined })
              }
            >
              <option value="">{t('texts.state.all')}</option>
              {textStates.map((state) => (
                <option key={state} value={state}>
                  {t(`texts.state.${state}`)}
                </option>
              ))}
            </SelectControl>
          )}
        </FieldFrame>
        <FieldFrame label={t('texts.search')}>
          {(field) => (
            <TextControl
              {...field}
              type="search"
              maxLength={100}
              value={filter.search ?? ''}
              onChange={(event) => setFilter({ ...filter, search: event.currentTarget.value || undefined })}
            />
          )}
        </FieldFrame>
      </div>
      {children}
      <p role="status" className={styles.quiet}>
        {query.data ? t('texts.found', { count: query.data.pages[0]?.total ?? 0 }) : t('texts.loading')}
      </p>
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && items.length === 0 && <EmptyState title={t('texts.none')} text={t('texts.none.text')} />}
      <ol className={styles.list}>
        {items.map((text) => (
          <TextItem key={text.id} language={language} text={text} unsaved={unsaved} />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('texts.more')}
        </Button>
      )}
    </>
  )
}
