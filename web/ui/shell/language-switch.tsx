import { type Language, languages } from '../../../contract/i18n.ts'
import { useSpoken } from '../../i18n/language.tsx'
import styles from './shell.module.css'

/** Each language under its own name, so that it is found by those who read only that one. */
const own: Record<Language, { short: string; name: string }> = {
  en: { short: 'EN', name: 'English' },
  az: { short: 'AZ', name: 'Azərbaycanca' },
}

export function LanguageSwitch() {
  const { language, setLanguage, t } = useSpoken()
  return (
    <fieldset className={styles.languages} data-print="never">
      <legend className="visually-hidden">{t('shell.language')}</legend>
      {languages.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          title={own[each].name}
          aria-pressed={each === language}
          onClick={() => void setLanguage(each)}
        >
          <span aria-hidden="true">{own[each].short}</span>
          <span className="visually-hidden">{own[each].name}</span>
        </button>
      ))}
    </fieldset>
  )
}
