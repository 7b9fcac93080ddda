import { fieldIdOf } from '../act/field-id.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { MessagesPart } from '../words/messages-part.tsx'
import { NotesPart } from '../words/notes-part.tsx'
import { KeptFiles } from './kept-files.tsx'

/** Words are written where those before them stand. */
export function SendMessage() {
  const { view } = useCase()
  const { t } = useCaseWords()
  return (
    <MessagesPart
      key={view.caseId}
      alone
      filesField={(files, onChange, error) => (
        <KeptFiles
          id={fieldIdOf('documentIds')}
          title={t('messages.files')}
          purpose="message"
          files={files}
          error={error}
          onChange={onChange}
        />
      )}
    />
  )
}

export function AddNote() {
  const { view } = useCase()
  return <NotesPart key={view.caseId} alone />
}
