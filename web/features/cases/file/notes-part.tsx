import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { Composer } from './composer.tsx'
import styles from './notes-part.module.css'
import { Part } from './part.tsx'

/** Notes among colleagues: kept in the own side's stream, which the other State cannot reach. */
export function NotesPart({ alone = false }: { alone?: boolean }) {
  const { view } = useCase()
  const { t, authority, format } = useCaseWords()
  const notes = view.timeline.filter((entry) => entry.type === 'note_added')
  return (
    <Part anchor="notes" title={t('case.notes')} tone="notes">
      {notes.length === 0 && <p className={styles.from}>{t('case.notes.none')}</p>}
      <ol className={styles.notes} hidden={notes.length === 0}>
        {notes.map((note) => (
          <li key={note.seq}>
            <p className={styles.text}>{note.text ?? t('history.erased')}</p>
            <p className={styles.from}>
              {[note.actor, authority(note.authority)].filter(Boolean).join(', ')},{' '}
              <time dateTime={note.recordedAt}>{format.dateTime(note.recordedAt)}</time>
            </p>
          </li>
        ))}
      </ol>
      {view.possible.includes('add_note') && <Composer action="add_note" alone={alone} />}
    </Part>
  )
}
