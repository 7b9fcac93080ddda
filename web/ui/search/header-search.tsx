import { IconSearch } from '@tabler/icons-react'
import { Link, useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useSession } from '../../data/session.ts'
import { useT } from '../../i18n/language.tsx'
import { searching } from '../shell/navigation.ts'
import styles from './header-search.module.css'
import { SearchForm } from './search-form.tsx'

/** The search at the head of every page, for whoever may search; “/” leads there, as it does in many programs. */
export function HeaderSearch() {
  const t = useT()
  const { roles } = useSession()
  const navigate = useNavigate()
  const frame = useRef<HTMLDivElement>(null)
  const onPage = useRouterState({ select: ({ location }) => location.pathname === '/search' })
  const may = roles.some((role) => searching.includes(role))

  useEffect(() => {
    if (!may) return
    function onKey(event: KeyboardEvent) {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      const field =
        document.querySelector<HTMLInputElement>('main input[type=search]') ?? frame.current?.querySelector('input')
      // On a narrow page the field at the head is not shown.
      if (field && field.offsetParent !== null) field.focus()
      else void navigate({ to: '/search' })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [may, navigate])

  if (!may || onPage) return null
  return (
    <>
      <div ref={frame} className={styles.frame}>
        <SearchForm />
      </div>
      <Link to="/search" className={styles.link} aria-label={t('search.title')}>
        <IconSearch size={20} aria-hidden="true" />
      </Link>
    </>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable], dialog') !== null
}
