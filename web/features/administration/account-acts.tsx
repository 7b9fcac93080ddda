import { Button } from '@mantine/core'
import { useState } from 'react'
import type { AdministeredUser, InvitationLink } from '../../../contract/administration.ts'
import { api } from '../../data/api.ts'
import { newKey } from '../../data/send-act.ts'
import { useT } from '../../i18n/language.tsx'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import { useSay } from '../../ui/said/said.tsx'
import styles from './account-acts.module.css'
import { LinkOnce } from './link-once.tsx'
import { refresh } from './queries.ts'

type Act = 'invitation' | 'forget-second-factor' | 'disable' | 'enable'

/** What can be done with an account, each with what follows from it. */
export function AccountActs({ official }: { official: AdministeredUser }) {
  const t = useT()
  const say = useSay()
  const { name, email, userId, status } = official
  const [asking, setAsking] = useState<{ act: Act; key: string } | null>(null)
  const [link, setLink] = useState<InvitationLink | null>(null)

  const words = (act: Act, part = '') => {
    const which = act === 'invitation' && status === 'active' ? 'reset' : act
    return t(`administration.act.${which}${part}`, { name })
  }
  const confirm = async ({ act, key }: { act: Act; key: string }) => {
    const answer = await api(`POST /api/v1/administration/users/{id}/${act}`, {
      path: { id: userId },
      headers: { 'idempotency-key': key },
    })
    setLink(act === 'invitation' && answer ? answer : null)
    if (act !== 'invitation') say(words(act, '.done'))
    await refresh()
  }

  return (
    <>
      {link && (
        <div className={styles.link}>
          <LinkOnce key={link.link} link={link} name={name} email={email} />
        </div>
      )}
      <ul className={styles.acts}>
        {actsOf(official).map((act) => (
          <li key={act}>
            <div>
              <h3>{words(act)}</h3>
              <p>{words(act, '.text')}</p>
            </div>
            <Button variant="default" onClick={() => setAsking({ act, key: newKey() })}>
              {words(act, '.go')}
            </Button>
          </li>
        ))}
      </ul>
      {asking && (
        <ConfirmAction
          open
          title={words(asking.act, '.title')}
          confirm={words(asking.act, '.go')}
          tone={asking.act === 'disable' ? 'alert' : 'accent'}
          onConfirm={() => confirm(asking)}
          onClose={() => setAsking(null)}
        >
          <p>{words(asking.act, '.text')}</p>
        </ConfirmAction>
      )}
    </>
  )
}

function actsOf({ status, secondFactor }: AdministeredUser): Act[] {
  if (status === 'disabled') return ['enable']
  return ['invitation', ...(secondFactor ? (['forget-second-factor'] as const) : []), 'disable']
}
