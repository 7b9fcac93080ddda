import { Button } from '@mantine/core'
import { IconBuildingBank } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Session } from '../../../contract/session.ts'
import { readSession } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { useAttempt } from '../account/use-attempt.ts'
import { providerAddress, providersQuery } from './providers.ts'
import styles from './session.module.css'

type Props = {
  /** Over a page with work in it the provider opens in a tab of its own, and the work is gone on with from here. */
  over?: { isDone: (session: Session) => boolean; onDone: (session: Session) => void }
}

export function ProviderButtons({ over }: Props) {
  const { t, language } = useSpoken()
  const { data: providers = [] } = useQuery(providersQuery)
  const [away, setAway] = useState(false)
  const go = useAttempt(async (id: string) => {
    // Opened at the click itself: later the browser would take it for an unwanted window.
    const tab = over ? window.open('', '_blank') : null
    try {
      const { url } = await providerAddress(id)
      if (tab) tab.location.replace(url)
      else window.location.assign(url)
      setAway(tab !== null)
    } catch (failure) {
      tab?.close()
      throw failure
    }
  })

  useEffect(() => {
    if (!away || !over) return
    const look = () =>
      readSession().then(
        (session) => over.isDone(session) && over.onDone(session),
        () => undefined, // not signed in there yet
      )
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [away, over])

  if (providers.length === 0) return null
  return (
    <>
      {go.error ? <ProblemNotice error={go.error} /> : null}
      {providers.map((provider) => (
        <Button
          key={provider.id}
          variant="default"
          fullWidth
          leftSection={<IconBuildingBank size={18} aria-hidden="true" />}
          onClick={() => void go.run(provider.id)}
        >
          {t('signin.provider', { name: localText(provider.name, language) })}
        </Button>
      ))}
      {away && (
        <p role="status" className={styles.quiet}>
          {t('signin.provider.away')}
        </p>
      )}
    </>
  )
}
