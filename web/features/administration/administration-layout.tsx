import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useSession } from '../../data/session.ts'
import { useT } from '../../i18n/language.tsx'
import { Said } from '../../ui/said/said.tsx'
import { NotFound } from '../../ui/shell/not-found.tsx'
import styles from './administration-layout.module.css'
import { groups, operatorParts, type Part } from './parts.ts'
import { useScope } from './use-scope.ts'

/** The rooms of the administration. To everybody else they do not exist, as on the server. */
export function AdministrationLayout() {
  const t = useT()
  const strip = useCurrentInSight()
  const { mayOpenStates } = useScope()
  if (!useSession().roles.includes('administrator')) return <NotFound />
  const shown = (parts: readonly Part[]) => parts.filter((part) => mayOpenStates || !operatorParts.includes(part))
  return (
    <div className={styles.layout}>
      <nav className={styles.nav} aria-label={t('administration.title')} data-tour="rooms">
        <ul ref={strip}>
          {groups.flatMap(({ id, parts }) =>
            shown(parts).map((part, index) => (
              <li key={part} data-begins={(index === 0 && id !== groups[0].id) || undefined}>
                <Link to={`/administration/${part}`} activeOptions={{ includeSearch: false }}>
                  {t(`administration.part.${part}`)}
                </Link>
              </li>
            )),
          )}
        </ul>
      </nav>
      <div className={styles.content}>
        <Said>
          <Outlet />
        </Said>
      </div>
    </div>
  )
}

/** On a narrow screen the menu is a strip to push along: the part that is open stands in sight. */
function useCurrentInSight() {
  const strip = useRef<HTMLUListElement>(null)
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address says when another part is open
  useEffect(() => {
    const current = strip.current?.querySelector<HTMLElement>('[aria-current]')
    if (!strip.current || !current) return
    strip.current.scrollLeft = current.offsetLeft - (strip.current.clientWidth - current.offsetWidth) / 2
  }, [path])
  return strip
}
