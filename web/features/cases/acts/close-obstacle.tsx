import { DateField } from '../../../ui/date-field/date-field.tsx'
import { ActForm } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'

/** The obstacle is gone, and the period runs again from the next day on. */
export function CloseObstacle() {
  const { view } = useCase()
  const { t, format } = useCaseWords()
  const [kept, change, clear] = useKept('close_obstacle', () => ({ until: null as string | null }))
  const since = view.clocks.find((clock) => clock.standingSince)?.standingSince
  return (
    <ActForm
      action="close_obstacle"
      check={() => ({
        input: { until: kept.until },
        faults: kept.until === null ? [{ path: 'until', message: t('acts.obstacle.until-missing') }] : [],
      })}
      submit={t('acts.obstacle.close')}
      clear={clear}
    >
      {(faultAt) => (
        <Sheet>
          {since && <p>{t('acts.obstacle.stands', { date: format.date(since) })}</p>}
          <DateField
            id={fieldIdOf('until')}
            label={t('acts.obstacle.until')}
            need="required"
            error={faultAt('until')}
            value={kept.until}
            onChange={(until) => change({ until })}
          />
        </Sheet>
      )}
    </ActForm>
  )
}
