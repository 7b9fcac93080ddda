import { IconMenu2, IconX } from '@tabler/icons-react'
import { Link, useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, useId, useState } from 'react'
import { useSession } from '../../data/session.ts'
import { useT } from '../../i18n/language.tsx'
import { HelpButton } from '../help/help-button.tsx'
import { navigation, visibleNavigation } from './navigation.ts'
import styles from './shell.module.css'

export function MainNavigation() {
  const t = useT()
  const id = useId()
  const router = useRouter()
  const { roles, authority, installation } = useSession()
  const [open, setOpen] = useState(false)
  const path = useRouterState({ select: (state) => state.location.pathname })
  const inLaboratory = installation.laboratory !== null
  const items = visibleNavigation(
    navigation,
    roles,
    (path) => path in router.routesByPath,
    authority.kind,
    inLaboratory,
  )

  useEffect(() => router.subscribe('onResolved', () => setOpen(false)), [router])

  if (items.length === 0) return null
  return (
    <nav className={styles.navigation} aria-label={t('shell.navigation')}>
      <button
        type="button"
        className={styles.menuButton}
        data-tour="menu"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? <IconX size={18} aria-hidden="true" /> : <IconMenu2 size={18} aria-hidden="true" />}
        {t('shell.menu')}
      </button>
      <ul id={id} className={styles.items} data-open={open || undefined}>
        {items.map((item) => (
          <li key={item.id}>
            <Link
              to={item.path}
              className={styles.item}
              data-tour={`nav-${item.id}`}
              aria-current={item.also?.includes(path) ? 'page' : undefined}
              // What is looked for on one of its pages is not what the room is left and entered by.
              activeOptions={{ includeSearch: false }}
            >
              {t(item.label)}
            </Link>
          </li>
        ))}
        <li className={styles.phone}>
          <HelpButton className={styles.item} />
        </li>
      </ul>
    </nav>
  )
}
