import { useQuery } from '@tanstack/react-query'
import { authoritiesQuery } from '../../../data/authorities.ts'
import { AreaControl, SelectControl } from '../../../ui/control/controls.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import { ActForm } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { OwnMark } from '../file/own-mark.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'

/** Another unit of the own State goes on with the case; the other State learns nothing of it. */
export function HandOver() {
  const { view } = useCase()
  const { t, text, otherState } = useCaseWords()
  const { data = [] } = useQuery(authoritiesQuery)
  const [kept, change, clear] = useKept('hand_over', () => ({ unit: '', note: '' }))
  const units = data.filter(
    ({ id, state, kind }) =>
      state === view.requestingState &&
      id !== view.requestingUnit &&
      (kind === 'local' || id === view.requestingAuthority),
  )
  const chosen = units.find(({ id }) => id === kept.unit)
  return (
    <ActForm
      action="hand_over"
      check={() => ({
        input: { unit: kept.unit, note: kept.note.trim() },
        faults: [
          ...(kept.unit === '' ? [{ path: 'unit', message: t('case.hand-over.missing') }] : []),
          ...(kept.note.trim() === '' ? [{ path: 'note', message: t('case.hand-over.note-missing') }] : []),
        ],
      })}
      submit={t('case.hand-over.submit')}
      confirm={<p>{t('case.confirm.hand_over.text', { unit: chosen ? text(chosen.name) : '' })}</p>}
      clear={clear}
    >
      {(faultAt) => (
        <Sheet>
          <FieldFrame id={fieldIdOf('unit')} label={t('case.hand-over.unit')} error={faultAt('unit')}>
            {(field) => (
              <SelectControl
                {...field}
                value={kept.unit}
                onChange={(event) => change({ unit: event.currentTarget.value })}
              >
                <option value="">{t('case.hand-over.choose')}</option>
                {units.map((one) => (
                  <option key={one.id} value={one.id}>
                    {text(one.name)}
                  </option>
                ))}
              </SelectControl>
            )}
          </FieldFrame>
          <FieldFrame
            id={fieldIdOf('note')}
            label={t('case.hand-over.note')}
            hint={t('case.hand-over.note-hint')}
            error={faultAt('note')}
          >
            {(field) => (
              <AreaControl
                {...field}
                maxLength={2000}
                value={kept.note}
                onChange={(event) => change({ note: event.currentTarget.value })}
              />
            )}
          </FieldFrame>
          <p>
            <OwnMark text={t('case.hand-over.kept', { state: stateName(t, otherState) })} />
          </p>
        </Sheet>
      )}
    </ActForm>
  )
}
