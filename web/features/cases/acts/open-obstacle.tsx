import { DateField } from '../../../ui/date-field/date-field.tsx'
import { ActForm } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { OwnMark } from '../file/own-mark.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { noObstacle, readObstacle } from './deadline-draft.ts'
import { ReasonArea } from './reason-area.tsx'

/** The period stands still while an obstacle does; what it is stays with the side that reports it. */
export function OpenObstacle() {
  const { t } = useCaseWords()
  const [kept, change, clear] = useKept('open_obstacle', noObstacle)
  return (
    <ActForm action="open_obstacle" check={() => readObstacle(kept, t)} submit={t('acts.obstacle.open')} clear={clear}>
      {(faultAt) => (
        <Sheet>
          <p>
            <OwnMark text={t('acts.obstacle.kept')} />
          </p>
          <DateField
            id={fieldIdOf('since')}
            label={t('acts.obstacle.since')}
            need="required"
            error={faultAt('since')}
            value={kept.since}
            onChange={(since) => change({ since })}
          />
          <ReasonArea
            path="text"
            label={t('acts.obstacle.text')}
            hint={t('acts.obstacle.text-hint')}
            error={faultAt('text')}
            value={kept.text}
            onChange={(text) => change({ text })}
          />
        </Sheet>
      )}
    </ActForm>
  )
}
