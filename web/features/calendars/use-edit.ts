import { useState } from 'react'
import type { CalendarEdit } from '../../../domain/time/calendar-edit.ts'
import { wordsName } from '../../data/kept-words.ts'
import { useSession } from '../../data/session.ts'
import { forget, keep, kept } from '../../ui/form/kept.ts'
import { isEmpty, nothing } from './edit-draft.ts'

/** What the administrator means to change, kept in the browser until it is published or discarded. */
export function useEdit(state: string): [CalendarEdit, (edit: CalendarEdit) => void] {
  const { person } = useSession()
  const place = wordsName(person.id, `form:calendar-${state}`)
  const [edit, setEdit] = useState<CalendarEdit>(() => ({ ...nothing, ...kept<CalendarEdit>(place) }))
  return [
    edit,
    (next) => {
      setEdit(next)
      if (isEmpty(next)) forget(place)
      else keep(place, next)
    },
  ]
}
