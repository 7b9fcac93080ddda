import type { Translate } from '../../../../contract/i18n.ts'
import type { Fault } from '../act/use-act.ts'
import { readTime } from './read-time.ts'

/** An invitation as it is typed. */
export interface InvitationDraft {
  personId: string
  /** The identifier of a free time, `other` for one that is typed, empty for none. */
  slot: string
  date: string | null
  time: string
  minutes: string
  by: string
  means: string
  place: string
  language: string
  interpreter: string
  guardian: string
  adultBecause: string
  text: string
}

export const noInvitation = (personId: string): InvitationDraft => ({
  ...{ personId, slot: '', date: null, time: '', minutes: '45', by: '', means: '', place: '' },
  ...{ language: '', interpreter: '', guardian: '', adultBecause: '', text: '' },
})

/** What the week page chose before it led here: `#invite:<person>:<slot>`. */
export function chosenBefore(hash: string): Partial<InvitationDraft> | null {
  const [, personId = '', slot = ''] = /^#?invite:([^:]+)(?::([^:]+))?$/.exec(hash) ?? []
  if (!personId) return null
  return { personId, ...(slot ? { slot } : {}) }
}

/** The payload, and what is still missing in it, in the order of the form. */
export function readInvitation(
  draft: InvitationDraft,
  t: Translate,
  ageUnknown: boolean,
): { input: unknown; faults: Fault[] } {
  const typed = draft.slot === 'other'
  const time = readTime(draft.time)
  const minutes = Number(draft.minutes)
  const countable = Number.isInteger(minutes) && minutes >= 10 && minutes <= 480
  const missing: [path: string, message: string, wrong: boolean][] = [
    ['personId', 'whom-missing', draft.personId === ''],
    ['slotId', 'slot-missing', draft.slot === ''],
    ['date', 'date-missing', typed && draft.date === null],
    ['time', 'time-missing', typed && !time],
    ['minutes', 'minutes-missing', typed && !countable],
    ['by', 'by-missing', typed && draft.by === ''],
    ['means', 'means-missing', typed && draft.means === ''],
    ['place', 'place-missing', typed && draft.place.trim() === ''],
    ['language', 'language-missing', draft.language === ''],
    ['interpreter', 'interpreter-missing', draft.interpreter === ''],
  ]
  const { personId, date, by, means, language, interpreter } = draft
  const when = typed ? { date, time, minutes, by, means, place: draft.place.trim() } : { slotId: draft.slot }
  // A draft that was kept before there was the field lacks it.
  const adult = ageUnknown && draft.adultBecause ? { adultBecause: draft.adultBecause.trim() } : {}
  const words = { guardian: draft.guardian.trim(), ...adult, text: draft.text.trim() }
  return {
    input: { personId, ...when, language, interpreter, ...words },
    faults: missing.flatMap(([path, id, wrong]) => (wrong ? [{ path, message: t(`acts.interview.${id}`) }] : [])),
  }
}
