import { TicksField } from '../../../ui/field/ticks-field.tsx'
import { ActForm } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { SharedReason } from './reason-area.tsx'

/** The requested State asks that its consent be reconsidered, before anybody travels. */
export function AskReconsideration() {
  const { view } = useCase()
  const { t, person } = useCaseWords()
  const [kept, change, clear] = useKept('ask_reconsideration', () => ({ personIds: [] as string[], reason: '' }))
  const [only, ...others] = view.mayReconsider
  const personIds = only && others.length === 0 ? [only] : kept.personIds
  return (
    <ActForm
      action="ask_reconsideration"
      check={() => ({
        input: { personIds, reason: kept.reason.trim() },
        faults: [
          ...(personIds.length === 0
            ? [{ path: 'personIds', message: t('acts.reconsideration.persons-missing') }]
            : []),
          ...(kept.reason.trim() === '' ? [{ path: 'reason', message: t('acts.deadline.reason-missing') }] : []),
        ],
      })}
      submit={t('acts.reconsideration.ask')}
      confirm={<p>{t('case.confirm.ask_reconsideration.text')}</p>}
      clear={clear}
    >
      {(faultAt) => (
        <Sheet>
          {others.length > 0 && (
            <TicksField
              id={fieldIdOf('personIds')}
              label={t('acts.reconsideration.persons')}
              need="required"
              error={faultAt('personIds')}
              choices={view.mayReconsider.map((value) => ({ value, label: person(value) }))}
              value={kept.personIds}
              onChange={(chosen) => change({ personIds: chosen })}
            />
          )}
          <SharedReason faultAt={faultAt} value={kept.reason} onChange={(reason) => change({ reason })} />
        </Sheet>
      )}
    </ActForm>
  )
}

/** The requesting State has reconsidered, and maintains its application. */
export function MaintainApplication() {
  const { view } = useCase()
  const { t, person, format } = useCaseWords()
  const [kept, change, clear] = useKept('maintain_application', () => ({ reason: '' }))
  const { reconsideration } = view
  return (
    <ActForm
      action="maintain_application"
      check={() => ({
        input: { reason: kept.reason.trim() },
        faults: kept.reason.trim() === '' ? [{ path: 'reason', message: t('acts.deadline.reason-missing') }] : [],
      })}
      submit={t('acts.reconsideration.maintain')}
      confirm={<p>{t('case.confirm.maintain_application.text')}</p>}
      clear={clear}
    >
      {(faultAt) => (
        <Sheet>
          {reconsideration && (
            <p>
              {t('case.reconsideration', {
                date: format.date(reconsideration.askedOn),
                names: reconsideration.personIds.map(person).join(', '),
              })}
            </p>
          )}
          <SharedReason faultAt={faultAt} value={kept.reason} onChange={(reason) => change({ reason })} />
        </Sheet>
      )}
    </ActForm>
  )
}
