import { useCase } from '../room/case-room.tsx'
import { MessagesPart } from '../words/messages-part.tsx'
import { NotesPart } from '../words/notes-part.tsx'

/** Words are written where those before them stand. */
export function SendMessage() {
  const { view } = useCase()
  return <MessagesPart key={view.caseId} alone />
}

export function AddNote() {
  const { view } = useCase()
  return <NotesPart key={view.caseId} alone />
}
