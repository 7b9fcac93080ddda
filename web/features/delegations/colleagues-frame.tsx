import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { SelectControl } from '../../ui/control/controls.tsx'
import { Page } from '../../ui/page/page.tsx'
import { Said } from '../../ui/said/said.tsx'
import { Tabs, tab } from '../../ui/tabs/tabs.tsx'
import styles from './delegations.module.css'
import { usePlace } from './use-place.ts'

const pages = ['/duty', '/delegations'] as const

type Props = { at: (typeof pages)[number]; title: string; lead: string; children: ReactNode }

/** What both pages about colleagues share: the way to the other one, and whose colleagues they are. */
export function ColleaguesFrame({ at, title, lead, children }: Props) {
  const { t, language } = useSpoken()
  const navigate = useNavigate()
  const { place, choices } = usePlace()
  return (
    <Page title={title} lead={lead}>
      <div className={styles.work}>
        <Tabs>
          {pages.map((page) => (
            <li key={page}>
              <Link to={page} search={({ authority }) => ({ authority })} className={tab}>
                {t(page === '/duty' ? 'delegations.duty' : 'delegations.title')}
              </Link>
            </li>
          ))}
        </Tabs>
        {choices.length > 1 && (
          <div className={styles.choose}>
            <SelectControl
              aria-label={t('delegations.authority')}
              value={place.id}
              onChange={(event) => {
                const authority = event.currentTarget.value
                void navigate({ to: at, search: (before) => ({ ...before, authority }) })
              }}
            >
              {choices.map((one) => (
                <option key={one.id} value={one.id}>
                  {localText(one.name, language)}
                </option>
              ))}
            </SelectControl>
          </div>
        )}
        <Said>{children}</Said>
      </div>
    </Page>
  )
}
