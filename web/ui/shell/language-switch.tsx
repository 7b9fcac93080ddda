import { Menu } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { aboutLanguage, isOfficial, type Language, languages, officialLanguages } from '../../../contract/i18n.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { useReviewed } from '../../i18n/reviewed.ts'
import styles from './shell.module.css'

const others = languages.filter((language) => !isOfficial(language))

/** The official languages at once where there is room, each under its own name, so that it is found by those who read only that one; all of them in a menu. */
export function LanguageSwitch() {
  const { language, setLanguage, t } = useSpoken()
  return (
    <fieldset className={styles.languages} data-print="never">
      <legend className="visually-hidden">{t('shell.language')}</legend>
      {officialLanguages.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          title={aboutLanguage(each).name}
          aria-pressed={each === language}
          onClick={() => void setLanguage(each)}
        >
          <span aria-hidden="true">{each.toUpperCase()}</span>
          <span className="visually-hidden">{aboutLanguage(each).name}</span>
        </button>
      ))}
      {others.length > 0 && <OtherLanguages language={language} setLanguage={setLanguage} />}
    </fieldset>
  )
}

type Props = { language: Language; setLanguage: (language: Language) => Promise<void> }

/** All of them; those that a machine made say so, to those who read only them and to everybody else. */
function OtherLanguages({ language, setLanguage }: Props) {
  const { t } = useSpoken()
  const reviewed = useReviewed()
  const shown = isOfficial(language) ? null : language
  return (
    <Menu width={304} position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" title={t('shell.language.more')} data-current={shown !== null || undefined}>
          {!shown && <IconLanguage size={19} stroke={1.6} aria-hidden="true" className={styles.roomy} />}
          <span aria-hidden="true" className={shown ? undefined : styles.narrow}>
            {language.toUpperCase()}
          </span>
          <span className="visually-hidden">{t('shell.language.more')}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((each) => {
          const { name, awaiting, direction } = aboutLanguage(each)
          const waits = !reviewed.includes(each)
          return (
            <Menu.Item key={each} aria-current={each === language || undefined} onClick={() => void setLanguage(each)}>
              <span className={styles.language} lang={each} dir={direction}>
                <span className={styles.languageName}>{name}</span>
                {waits && <span className={styles.languageState}>{awaiting}</span>}
              </span>
              {waits && each !== language && <span className={styles.languageState}>{t('ui.language.awaiting')}</span>}
            </Menu.Item>
          )
        })}
        <div className={styles.languagePapers}>{t('shell.language.papers')}</div>
      </Menu.Dropdown>
    </Menu>
  )
}
