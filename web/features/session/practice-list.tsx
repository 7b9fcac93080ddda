import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Session } from '../../../contract/session.ts'
import { signIn } from '../../data/session.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { TextControl } from '../../ui/control/controls.tsx'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import { StateMark } from '../../ui/state-mark/state-mark.tsx'
import { stateName } from '../../ui/state-mark/state-name.ts'
import { groupByState, matchesText, type StateGroup } from './group-accounts.ts'
import type { PracticeAccount } from './practice-accounts.ts'
import styles from './practice-list.module.css'

type Props = { accounts: readonly PracticeAccount[]; onSignedIn: (session: Session) => void }

export function PracticeList({ accounts, onSignedIn }: Props) {
  const { t, language } = useSpoken()
  const [typed, setTyped] = useState('')
  const [entering, setEntering] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)

  const textOf = (account: PracticeAccount) =>
    [
      account.name,
      localText(account.authority, language),
      localText(account.task, language),
      stateName(t, account.state),
      ...account.roles.map((role) => t(`ui.role.${role}`)),
    ].join(' ')
  const found = accounts.filter((account) => matchesText(textOf(account), typed.trim()))

  const enter = async (account: PracticeAccount) => {
    setEntering(account.email)
    setError(null)
    try {
      onSignedIn(await signIn({ email: account.email, password: account.password }))
    } catch (failure) {
      setError(failure)
      setEntering(null)
    }
  }

  return (
    <section className={styles.practice} aria-labelledby="practice-title">
      <div className={styles.head}>
        <div>
          <h2 id="practice-title">{t('signin.practice.title')}</h2>
          <p className={styles.text}>{t('signin.practice.text')}</p>
        </div>
        <div className={styles.search}>
          <TextControl
            type="search"
            aria-label={t('signin.practice.search')}
            placeholder={t('signin.practice.search')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
      </div>
      {error ? <ProblemNotice error={error} /> : null}
      <p role="status" className={found.length === 0 ? styles.text : 'visually-hidden'}>
        {found.length === 0
          ? t('signin.practice.none', { text: typed.trim() })
          : t('signin.practice.found', { count: found.length })}
      </p>
      {groupByState(found).map((group) => (
        <Group key={group.state} group={group} open={group.main || typed.trim() !== ''}>
          <ul className={styles.people}>
            {group.accounts.map((account) => (
              <li key={account.email}>
                <AccountButton
                  account={account}
                  busy={entering === account.email}
                  onClick={() => void enter(account)}
                />
              </li>
            ))}
          </ul>
        </Group>
      ))}
    </section>
  )
}

/** States without main roles are one line; whoever looks for somebody sees whom they found. */
function Group({ group, open, children }: { group: StateGroup; open: boolean; children: ReactNode }) {
  const { t } = useSpoken()
  const name = (
    <>
      <StateMark state={group.state} />
      <span aria-hidden="true">{stateName(t, group.state)}</span>
    </>
  )
  if (open) {
    return (
      <div className={styles.group}>
        <h3 className={styles.state}>{name}</h3>
        {children}
      </div>
    )
  }
  return (
    <details className={styles.group}>
      <summary className={styles.folded}>
        <h3 className={styles.state}>
          <IconChevronDown size={20} aria-hidden="true" className={styles.chevron} />
          {name}
          <span className={styles.size}>{t('signin.practice.state', { count: group.accounts.length })}</span>
        </h3>
      </summary>
      {children}
    </details>
  )
}

function AccountButton(props: { account: PracticeAccount; busy: boolean; onClick: () => void }) {
  const { t, language } = useSpoken()
  const { account, busy, onClick } = props
  return (
    <button type="button" className={styles.account} onClick={onClick} aria-busy={busy}>
      <span className={styles.role}>{account.roles.map((role) => t(`ui.role.${role}`)).join(' · ')}</span>
      <span className={styles.name}>{account.name}</span>
      <span className={styles.authority}>{localText(account.authority, language)}</span>
      <span className={styles.task}>{busy ? t('signin.working') : localText(account.task, language)}</span>
    </button>
  )
}
