import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useT } from '../../i18n/language.tsx'
import { Dialog } from '../dialog/dialog.tsx'
import { TickField } from '../field/tick-field.tsx'
import styles from './keyboard.module.css'
import { useKeyGroups, useKeys, useSingleKeys } from './keys.ts'
import { onKey } from './on-key.ts'
import { onSheetAsked } from './open-sheet.ts'

const everywhere = {
  title: 'keyboard.everywhere',
  keys: [
    { keys: ['?'], label: 'keyboard.sheet' },
    { keys: ['/'], label: 'keyboard.search' },
    { keys: ['Tab', 'Shift + Tab'], label: 'keyboard.move' },
    { keys: ['Esc'], label: 'keyboard.close' },
  ],
}
const forms = {
  title: 'keyboard.forms',
  keys: [
    { keys: ['Enter'], label: 'keyboard.enter' },
    { keys: ['Ctrl + Enter'], label: 'keyboard.send' },
    { keys: ['↑', '↓'], label: 'keyboard.choose' },
    { keys: ['Space'], label: 'keyboard.tick' },
    { keys: ['14031990', '14.3.90'], label: 'keyboard.date' },
  ],
}

/** The keys of every page, and the sheet that lists them together with those of the page that is open. */
export function Keyboard() {
  const [open, setOpen] = useState(false)
  const navigate = useNavigate()
  const single = useMemo(() => ({ '/': () => void navigate({ to: '/search' }) }), [navigate])
  useKeys('everywhere', everywhere, single)
  useKeys('forms', forms)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event, () => setOpen(true))
    document.addEventListener('keydown', listen)
    const stop = onSheetAsked(() => setOpen(true))
    return () => {
      document.removeEventListener('keydown', listen)
      stop()
    }
  }, [])
  useFocusAfterMove()
  return <Sheet open={open} onClose={() => setOpen(false)} />
}

function Sheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT()
  const groups = useKeyGroups()
  const [on, setOn] = useSingleKeys()
  return (
    <Dialog open={open} title={t('keyboard.title')} onClose={onClose}>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group.title} aria-label={t(group.title)}>
            <h3 className={styles.title}>{t(group.title)}</h3>
            <dl className={styles.keys}>
              {group.keys.map(({ keys, label }) => (
                <div key={label} className={styles.row}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key} className={styles.key}>
                        {key === 'Space' ? t('keyboard.space') : key}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{t(label)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <TickField
        id="single-keys"
        label={t('keyboard.single')}
        hint={t('keyboard.single-hint')}
        checked={on}
        onChange={setOn}
      />
    </Dialog>
  )
}

/**
 * Where a page was left by a key that is gone with it, the focus goes to the new page and not to the top of the window. A
 * page that was loaded by its address begins at its top, where the first key leads to the link past the navigation.
 */
function useFocusAfterMove(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const left = useRef<string | undefined>(undefined)
  useEffect(() => {
    const moved = left.current !== undefined && left.current !== path
    left.current = path
    if (!moved) return
    if (document.activeElement && document.activeElement !== document.body) return
    document.getElementById('content')?.focus({ preventScroll: true })
  }, [path])
}
