import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconMoon, IconSun, IconSunMoon } from '@tabler/icons-react'
import { useT } from '../../i18n/language.tsx'
import styles from './shell.module.css'

const schemes: readonly MantineColorScheme[] = ['auto', 'light', 'dark']
const icons = { auto: IconSunMoon, light: IconSun, dark: IconMoon }

export function ThemeSwitch() {
  const t = useT()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const Icon = icons[colorScheme]
  return (
    <Menu withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className={styles.tool} aria-label={t('shell.theme')} title={t('shell.theme')}>
          <Icon size={19} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('shell.theme')}>
        {schemes.map((scheme) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={scheme === colorScheme}
            onClick={() => setColorScheme(scheme)}
            rightSection={scheme === colorScheme ? <IconCheck size={16} aria-hidden="true" /> : undefined}
          >
            {t(`shell.theme.${scheme}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
