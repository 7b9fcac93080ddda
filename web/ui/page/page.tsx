import { type ReactNode, useEffect } from 'react'
import { useT } from '../../i18n/language.tsx'
import styles from './page.module.css'

type Props = {
  title: string
  /** Where the window says more than the heading, such as a count. */
  windowTitle?: string
  /** Above the title, small: where we are. */
  eyebrow?: ReactNode
  lead?: ReactNode
  actions?: ReactNode
  /** On a phone the head takes one line: for pages that are worked on standing. */
  dense?: boolean
  children: ReactNode
}

/** The frame of a page: its title in the window and in the text. */
export function Page({ title, windowTitle, eyebrow, lead, actions, dense, children }: Props) {
  usePageTitle(windowTitle ?? title)
  return (
    <div className={styles.page} data-dense={dense || undefined}>
      <header className={styles.head}>
        <div>
          {eyebrow && <p className={styles.eyebrow}>{eyebrow}</p>}
          <h1>{title}</h1>
          {lead && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}

/** For pages that draw their own heading. Never a person's name: titles end in histories and screenshots. */
export function usePageTitle(title: string): void {
  const product = useT()('shell.product')
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
}
