import { Menu } from '@mantine/core'
import { IconChevronDown, IconKeyboard, IconLogout, IconMailPause, IconUserShield } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { signOut, useSession } from '../../data/session.ts'
import { useUnsent } from '../../data/use-unsent.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { localText } from '../../i18n/local-text.ts'
import { closeHelp } from '../help/help-state.ts'
import { openKeySheet } from '../keyboard/open-sheet.ts'
import { StateMark } from '../state-mark/state-mark.tsx'
import styles from './shell.module.css'

export function AccountMenu() {
  const { t, language } = useSpoken()
  const navigate = useNavigate()
  const { person, authority, roles } = useSession()
  const unsent = useUnsent()
  const opener = useRef<HTMLButtonElement>(null)
  // The sheet gives the focus back to where it was: to what stays, not to an item that is gone with its menu.
  const showKeys = () => {
    opener.current?.focus()
    openKeySheet()
  }

  const leave = async () => {
    await signOut()
    closeHelp()
    await navigate({ to: '/sign-in' })
  }

  return (
    <Menu width={288} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button ref={opener} type="button" className={styles.account} data-tour="account">
          <StateMark state={authority.state} />
          <span className={styles.accountName}>{person.name}</span>
          <span className="visually-hidden">{t('shell.account')}</span>
          <IconChevronDown size={16} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {/* Plain words: among the items of a menu a paragraph has no place. */}
        <div className={styles.accountWho}>
          <span className={styles.accountPerson}>{person.name}</span>
          <span>{localText(authority.name, language)}</span>
          <span className={styles.accountRoles}>{roles.map((role) => t(`ui.role.${role}`)).join(' · ')}</span>
        </div>
        <Menu.Divider />
        <Menu.Item
          component={Link}
          to="/account"
          className={styles.menuLink}
          leftSection={<IconUserShield size={17} aria-hidden="true" />}
        >
          {t('account.title')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={17} aria-hidden="true" />} onClick={showKeys}>
          {t('keyboard.title')}
        </Menu.Item>
        {unsent.length > 0 && (
          <Menu.Item
            component={Link}
            to="/unsent"
            className={styles.menuLink}
            leftSection={<IconMailPause size={17} aria-hidden="true" />}
          >
            {t('unsent.menu', { count: unsent.length })}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconLogout size={17} aria-hidden="true" />} onClick={() => void leave()}>
          {t('shell.sign-out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
