import { Link } from '@tanstack/react-router'
import type { InformationItem } from '../../../../contract/words.ts'
import { AreaControl, SelectControl } from '../../../ui/control/controls.tsx'
import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { ActForm, type FaultAt } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Sheet } from '../act/sheet.tsx'
import { type Change, changed, useKept } from '../act/use-kept.ts'
import styles from '../acts/acts.module.css'
import { KeptFiles } from '../acts/kept-files.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { type AnswerDraft, type GivenDraft, givenOf, readAnswers, takesFiles, waiting } from './answer-draft.ts'
import { RequestChoice } from './request-choice.tsx'

/** What the other State asked is answered item by item; what is not ready stays open. */
export function AnswerInformation() {
  const { view } = useCase()
  const { t } = useCaseWords()
  const [kept, change, clear] = useKept('answer_information', (): AnswerDraft => ({ requestId: '', given: {} }))
  const asked = view.informationRequests.filter(
    ({ side, state }) => side !== view.side && (state === 'open' || state === 'partly'),
  )
  const request = asked.find(({ requestId }) => requestId === kept.requestId) ?? asked.at(-1)
  const open = request ? waiting(request) : []
  const sent = open.filter(({ itemId }) => givenOf(kept, itemId).how !== 'later')
  return (
    <ActForm
      action="answer_information"
      check={() => readAnswers(kept, request, t)}
      submit={t('information.give.submit')}
      clear={clear}
      // The server names items by their place in what was sent.
      placeOf={(path) => path.replace(/^answers\.(\d+)/, (whole, index) => sent[Number(index)]?.itemId ?? whole)}
    >
      {(faultAt) => (
        <>
          {asked.length > 1 && (
            <Sheet>
              <RequestChoice
                requests={asked}
                value={request?.requestId ?? null}
                onChange={(requestId) => change({ requestId })}
              />
            </Sheet>
          )}
          {open.map((item, index) => (
            <Given
              key={item.itemId}
              item={item}
              index={index}
              faultAt={(field) => faultAt(`${item.itemId}.${field}`)}
              given={givenOf(kept, item.itemId)}
              onChange={(part) =>
                change((draft) => ({
                  given: { ...draft.given, [item.itemId]: changed(givenOf(draft, item.itemId), part) },
                }))
              }
            />
          ))}
        </>
      )}
    </ActForm>
  )
}

type Props = {
  item: InformationItem
  index: number
  faultAt: FaultAt
  given: GivenDraft
  onChange: (change: Change<GivenDraft>) => void
}

function Given({ item, index, faultAt, given, onChange }: Props) {
  const { view, pack } = useCase()
  const { t, text, person, format } = useCaseWords()
  const at = (field: string) => `${item.itemId}.${field}`
  const corrects = view.side === 'requesting' && item.kind !== 'question'
  const ways = (['later', 'given', 'corrigendum', 'not_available'] as const).filter(
    (how) => how !== 'corrigendum' || corrects,
  )
  const name = item.title
    ? `${t(`information.kind.${item.kind}`)}: ${text(item.title)}`
    : t(`information.kind.${item.kind}`)
  return (
    <Sheet
      title={[`${index + 1}. ${name}`, view.persons.length > 1 && item.personId ? person(item.personId) : '']
        .filter(Boolean)
        .join(' · ')}
    >
      <p className={styles.quote}>
        {t(`information.reason.${item.reason}`)}
        {item.text && <strong>{item.text}</strong>}
      </p>
      <ChoiceField
        id={fieldIdOf(at('how'))}
        label={t('information.give.how')}
        error={faultAt('how')}
        value={given.how}
        choices={ways.map((value) => ({ value, label: t(`information.give.${value}`) }))}
        onChange={(how) => onChange({ how: how as GivenDraft['how'] })}
      />
      {given.how === 'corrigendum' && (
        <>
          <p className={styles.hint}>
            {t('information.give.make-hint')}{' '}
            {view.possible.includes('correct_application') && (
              <Link to="/cases/$caseId/$action" params={{ caseId: view.caseId, action: 'correct_application' }}>
                {t('information.give.make')}
              </Link>
            )}
          </p>
          <FieldFrame id={fieldIdOf(at('number'))} label={t('information.give.number')} error={faultAt('number')}>
            {(control) => (
              <SelectControl
                {...control}
                value={given.number}
                onChange={(event) => onChange({ number: event.currentTarget.value })}
              >
                <option value="">{t('information.ask.choose')}</option>
                {view.corrigenda.toReversed().map(({ number, at: made }) => (
                  <option key={number} value={number}>
                    {t('acts.corrigendum.dated', { number, date: format.dateTime(made) })}
                  </option>
                ))}
              </SelectControl>
            )}
          </FieldFrame>
        </>
      )}
      {given.how === 'not_available' && (
        <FieldFrame id={fieldIdOf(at('reason'))} label={t('information.give.why')} error={faultAt('reason')}>
          {(control) => (
            <SelectControl
              {...control}
              value={given.reason}
              onChange={(event) => onChange({ reason: event.currentTarget.value })}
            >
              <option value="">{t('information.ask.choose')}</option>
              {pack.notAvailableReasons.map(({ id, title }) => (
                <option key={id} value={id}>
                  {text(title)}
                </option>
              ))}
            </SelectControl>
          )}
        </FieldFrame>
      )}
      {given.how !== 'later' && (
        <FieldFrame
          id={fieldIdOf(at('text'))}
          label={t(given.how === 'given' ? 'information.give.text' : 'information.give.more')}
          hint={t('information.ask.text-hint')}
          need={given.how === 'given' && given.files.length === 0 ? 'required' : 'optional'}
          error={faultAt('text')}
        >
          {(control) => (
            <AreaControl
              {...control}
              maxLength={given.how === 'given' ? 4000 : 2000}
              value={given.text}
              onChange={(event) => onChange({ text: event.currentTarget.value })}
            />
          )}
        </FieldFrame>
      )}
      {(given.how === 'given' || given.how === 'not_available') && takesFiles(item) && (
        <>
          <KeptFiles
            id={fieldIdOf(at('documentIds'))}
            title={t('information.give.files')}
            purpose="answer"
            personId={item.personId ?? ''}
            files={given.files}
            error={faultAt('documentIds')}
            onChange={(next) => onChange(({ files }) => ({ files: next(files) }))}
          />
          {corrects && <p className={styles.hint}>{t('information.give.files-hint')}</p>}
        </>
      )}
    </Sheet>
  )
}
