import { IconCheck, IconCloudOff, IconLoader2, IconPencil } from '@tabler/icons-react'
import { useFormat, useT } from '../../i18n/language.tsx'
import styles from './save-state.module.css'

export type Saving =
  | { state: 'saved'; at?: string }
  | { state: 'saving' }
  | { state: 'unsaved' }
  | { state: 'failed'; retry: () => void }

const icons = { saved: IconCheck, saving: IconLoader2, unsaved: IconPencil, failed: IconCloudOff }

/** What became of the last words typed; spoken politely, and loudly only when they are not safe. */
export function SaveState({ saving }: { saving: Saving }) {
  const t = useT()
  const format = useFormat()
  const Icon = icons[saving.state]
  const words =
    saving.state === 'saved' && saving.at
      ? t('ui.save.saved-at', { time: format.time(saving.at) })
      : t(`ui.save.${saving.state}`)
  return (
    <div className={styles.save} data-state={saving.state} data-print="never">
      <Icon size={16} aria-hidden="true" className={styles.icon} />
      <span role={saving.state === 'failed' ? 'alert' : 'status'}>{words}</span>
      {saving.state === 'failed' && (
        <button type="button" className={styles.retry} onClick={saving.retry}>
          {t('ui.save.retry')}
        </button>
      )}
    </div>
  )
}
