import { IconCircleCheck } from '@tabler/icons-react'
import { useRouterState } from '@tanstack/react-router'
import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import styles from './said.module.css'

type Say = (text: string, at?: string) => void

const SayContext = createContext<Say | null>(null)

/**
 * What was just done, said once: on the page where it was done or to which it led, until that page is left. The place is
 * always there, so that a voice speaks the words when they come.
 */
export function Said({ children }: { children: ReactNode }) {
  const path = useRouterState({ select: (state) => state.location.pathname })
  const [said, setSaid] = useState<{ text: string; at: string } | null>(null)
  useEffect(() => setSaid((before) => (before && before.at !== path ? null : before)), [path])
  const say: Say = (text, at = path) => setSaid({ text, at })
  return (
    <SayContext value={say}>
      <div role="status" className={styles.place}>
        {said?.at === path && (
          <p className={styles.said}>
            <IconCircleCheck size={20} aria-hidden="true" className={styles.icon} />
            {said.text}
          </p>
        )}
      </div>
      {children}
    </SayContext>
  )
}

/** @returns says what was done; `at` is the address to which the act leads, where that is another page */
export function useSay(): Say {
  const say = use(SayContext)
  if (!say) throw new Error('Nobody to say it: the part is used outside Said')
  return say
}
