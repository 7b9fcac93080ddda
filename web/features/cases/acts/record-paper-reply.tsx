import type { FileView } from '../../../../contract/drafts.ts'
import { paperMeans } from '../../../../domain/case/events.ts'
import { SelectControl } from '../../../ui/control/controls.tsx'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import { ActForm } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { OutcomeList } from '../file/outcome-list.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { KeptFiles } from './kept-files.tsx'
import { PersonReply } from './propose-reply.tsx'
import { type ReplyDraft, readReplies } from './reply-draft.ts'

const nothing = () => ({
  receivedOn: null as string | null,
  means: '',
  replies: [] as ReplyDraft[],
  files: [] as FileView[],
})

/** The requested State replied on paper: what it says of each person, when it came, and its scan. */
export function RecordPaperReply() {
  const { view, pack } = useCase()
  const { t, format, otherState, person } = useCaseWords()
  const [kept, change, clear] = useKept('record_paper_reply', nothing)
  const several = view.persons.length > 1
  const replies = view.persons.map(
    ({ personId }): ReplyDraft =>
      kept.replies.find((one) => one.personId === personId) ?? { personId, outcome: null, reason: '', text: '' },
  )
  const set = (changed: ReplyDraft) =>
    change({ replies: replies.map((one) => (one.personId === changed.personId ? changed : one)) })
  const named = replies.filter((one) => !several || one.outcome !== null)
  const { persons } = readReplies(named, pack.refusalReasons, person, t)

  const check = () => {
    const { faults, ...said } = readReplies(named, pack.refusalReasons, person, t)
    // Paths name the person's place among all, because that is how the page shows them.
    const placed = faults.map(({ path, message }) => {
      const [, index = '0', field] = path.split('.')
      return { path: `persons.${replies.indexOf(named[Number(index)]!)}.${field}`, message }
    })
    const say = (path: string, wrong: boolean, id: string) => (wrong ? [{ path, message: t(id) }] : [])
    return {
      input: {
        ...said,
        receivedOn: kept.receivedOn,
        means: kept.means,
        documentIds: kept.files.map(({ documentId }) => documentId),
      },
      faults: [
        ...say('receivedOn', kept.receivedOn === null, 'acts.paper.received-on-missing'),
        ...say('means', kept.means === '', 'acts.paper.means-missing'),
        ...say('persons.0.outcome', named.length === 0, 'acts.paper.nobody'),
        ...placed,
        ...say('documentIds', kept.files.length === 0, 'acts.paper.scan-missing'),
      ],
    }
  }
  const ends = persons.length === view.persons.length && persons.every(({ outcome }) => outcome === 'refused')

  return (
    <ActForm
      action="record_paper_reply"
      check={check}
      submit={t('acts.paper.submit')}
      confirm={
        <>
          <OutcomeList
            outcomes={persons.map((one) => ({ ...one, reason: one.reason ?? null, text: one.text || null }))}
          />
          <p>
            {t('acts.paper.review', {
              date: kept.receivedOn ? format.date(kept.receivedOn) : '',
              means: kept.means ? t(`acts.paper.means.${kept.means}`) : '',
              state: stateName(t, otherState),
            })}
          </p>
          {view.persons.some((one) => one.reply?.basis === 'silence') && <p>{t('acts.paper.review-late')}</p>}
          {ends && <p>{t('acts.paper.review-closes')}</p>}
        </>
      }
      clear={clear}
    >
      {(faultAt) => (
        <>
          <Sheet>
            <DateField
              id={fieldIdOf('receivedOn')}
              label={t('acts.paper.received-on')}
              hint={t('acts.paper.received-on-hint')}
              need="required"
              error={faultAt('receivedOn')}
              value={kept.receivedOn}
              onChange={(receivedOn) => change({ receivedOn })}
            />
            <FieldFrame id={fieldIdOf('means')} label={t('acts.paper.means')} need="required" error={faultAt('means')}>
              {(field) => (
                <SelectControl
                  {...field}
                  value={kept.means}
                  onChange={(event) => change({ means: event.currentTarget.value })}
                >
                  <option value="">{t('attestation.choose')}</option>
                  {paperMeans.map((one) => (
                    <option key={one} value={one}>
                      {t(`acts.paper.means.${one}`)}
                    </option>
                  ))}
                </SelectControl>
              )}
            </FieldFrame>
          </Sheet>
          {replies.map((reply, index) => (
            <PersonReply
              key={reply.personId}
              reply={reply}
              index={index}
              faultAt={faultAt}
              absent={several ? t('acts.paper.not-named') : undefined}
              onChange={set}
            />
          ))}
          <Sheet>
            <KeptFiles
              id={fieldIdOf('documentIds')}
              title={t('acts.paper.scan')}
              purpose="paper_reply"
              files={kept.files}
              error={faultAt('documentIds')}
              onChange={(next) => change(({ files }) => ({ files: next(files) }))}
            />
          </Sheet>
        </>
      )}
    </ActForm>
  )
}
