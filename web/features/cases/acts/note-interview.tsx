import type { FileView } from '../../../../contract/drafts.ts'
import { AreaControl } from '../../../ui/control/controls.tsx'
import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { ActForm } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { InterviewFiles } from './interview-files.tsx'

/** What a side keeps of an interview that was held. */
export function NoteInterview() {
  const { view } = useCase()
  const { t, person, format } = useCaseWords()
  const held = view.interviews.filter(({ state }) => state === 'held')
  const only = held.length === 1 ? held[0]!.interviewId : ''
  const [kept, change, clear] = useKept('note_interview', () => ({
    interviewId: only,
    text: '',
    files: [] as FileView[],
  }))
  const chosen = held.find(({ interviewId }) => interviewId === (kept.interviewId || only))
  const read = () => {
    const text = kept.text.trim()
    const nothing = text === '' && kept.files.length === 0
    return {
      input: {
        interviewId: chosen?.interviewId ?? '',
        text,
        documentIds: kept.files.map(({ documentId }) => documentId),
      },
      faults: [
        ...(chosen ? [] : [{ path: 'interviewId', message: t('acts.interview.which-missing') }]),
        ...(nothing ? [{ path: 'text', message: t('acts.interview.keep-missing') }] : []),
      ],
    }
  }
  return (
    <ActForm action="note_interview" check={read} submit={t('acts.interview.keep')} clear={clear}>
      {(faultAt) => (
        <Sheet>
          <ChoiceField
            id={fieldIdOf('interviewId')}
            label={t('acts.interview.which')}
            error={faultAt('interviewId')}
            value={chosen?.interviewId ?? null}
            choices={held.map(({ interviewId, personId, date }) => ({
              value: interviewId,
              label: `${person(personId)}, ${format.dateWithWeekday(date)}`,
            }))}
            // A file is sealed for its person: another interview begins without.
            onChange={(interviewId) => change({ interviewId, files: [] })}
          />
          {chosen && (
            <InterviewFiles
              personId={chosen.personId}
              files={kept.files}
              error={faultAt('documentIds')}
              onChange={(next) => change(({ files }) => ({ files: next(files) }))}
            />
          )}
          <FieldFrame
            id={fieldIdOf('text')}
            label={t('acts.interview.notes')}
            hint={t('acts.interview.notes-hint')}
            need="optional"
            error={faultAt('text')}
          >
            {(field) => (
              <AreaControl
                {...field}
                maxLength={4000}
                value={kept.text}
                onChange={(event) => change({ text: event.currentTarget.value })}
              />
            )}
          </FieldFrame>
        </Sheet>
      )}
    </ActForm>
  )
}
