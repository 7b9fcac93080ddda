import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { CalendarEdit } from '../../../domain/time/calendar-edit.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { PlainButton } from '../../ui/plain-button/plain-button.tsx'
import styles from './calendars.module.css'
import { isEmpty, nothing } from './edit-draft.ts'
import type { CalendarView } from './queries.ts'

type Props = { calendar: CalendarView; edit: CalendarEdit; onChange: (edit: CalendarEdit) => void }

/** How much is changed and not published, and where that goes on. */
export function EditBar({ calendar, edit, onChange }: Props) {
  const { t } = useSpoken()
  if (isEmpty(edit)) return null
  const count = edit.set.length + edit.remove.length + (edit.coversTo === null ? 0 : 1)
  return (
    <div className={styles.bar} role="status">
      <p>{t('calendars.unpublished', { count })}</p>
      <div className={styles.acts}>
        <Button component={Link} to={`/calendars/${calendar.state}/preview`}>
          {t('calendars.look')}
        </Button>
        <PlainButton onClick={() => onChange(nothing)}>{t('calendars.discard')}</PlainButton>
      </div>
    </div>
  )
}
