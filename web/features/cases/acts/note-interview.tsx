import { AreaControl } from '../../../ui/control/controls.tsx'
import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { ActForm } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { filesChanged, keepsNothing, noKeeps, sentFor } from './interview-draft.ts'
import { InterviewFiles } from './interview-files.tsx'

/** What a side keeps of an interview that was held. */
export function NoteInterview() {
  const { view } = useCase()
  const { t, person, format } = useCaseWords()
  const held = view.interviews.filter(({ state }) => state === 'held')
  const only = held.length === 1 ? held[0]!.interviewId : ''
  const [kept, change] = useKept('note_interview', noKeeps, keepsNothing)
  const chosen = held.find(({ interviewId }) => interviewId === (kept.interviewId || only))
  const files = kept.filesOf[chosen?.personId ?? ''] ?? []
  const read = () => {
    const text = kept.text.trim()
    const nothing = text === '' && files.length === 0
    return {
      input: {
        interviewId: chosen?.interviewId ?? '',
        text,
        documentIds: files.map(({ documentId }) => documentId),
      },
      faults: [
        ...(chosen ? [] : [{ path: 'interviewId', message: t('acts.interview.which-missing') }]),
        ...(nothing ? [{ path: 'text', message: t('acts.interview.keep-missing') }] : []),
      ],
    }
  }
  return (
    <ActForm
      action="note_interview"
      check={read}
      submit={t('acts.interview.keep')}
      clear={() => change(sentFor(chosen?.personId ?? '', noKeeps()))}
    >
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
            onChange={(interviewId) => change({ interviewId })}
          />
          {chosen && (
            <InterviewFiles
              key={chosen.personId}
              personId={chosen.personId}
              files={files}
              error={faultAt('documentIds')}
              onChange={(next) => change(filesChanged(chosen.personId, next))}
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
