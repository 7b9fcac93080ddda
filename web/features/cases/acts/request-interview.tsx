import { ActForm } from '../act/act-form.tsx'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { PersonTicks } from './person-ticks.tsx'
import { ReasonArea } from './reason-area.tsx'

/** The requested State asks for interviews that the application did not ask for. */
export function RequestInterview() {
  const { view } = useCase()
  const { t } = useCaseWords()
  const [kept, change, clear] = useKept('request_interview', () => ({ personIds: [] as string[], text: '' }))
  const busy = new Set([
    ...view.interviewsWanted.map(({ personId }) => personId),
    ...view.interviews.filter(({ state }) => state === 'planned').map(({ personId }) => personId),
  ])
  const free = view.persons.map(({ personId }) => personId).filter((personId) => !busy.has(personId))
  const personIds = free.length === 1 ? free : kept.personIds.filter((personId) => free.includes(personId))
  return (
    <ActForm
      action="request_interview"
      check={() => ({
        input: { personIds, text: kept.text.trim() },
        faults: [
          ...(personIds.length === 0 ? [{ path: 'personIds', message: t('acts.interview.whom-missing') }] : []),
          ...(kept.text.trim() === '' ? [{ path: 'text', message: t('acts.interview.why-missing') }] : []),
        ],
      })}
      submit={t('acts.interview.ask')}
      clear={clear}
    >
      {(faultAt) => (
        <Sheet>
          {free.length > 1 && (
            <PersonTicks
              label={t('acts.interview.whom')}
              error={faultAt('personIds')}
              among={free}
              value={personIds}
              onChange={(chosen) => change({ personIds: chosen })}
            />
          )}
          <ReasonArea
            path="text"
            label={t('acts.interview.why')}
            hint={t('acts.interview.text-hint')}
            error={faultAt('text')}
            value={kept.text}
            onChange={(text) => change({ text })}
          />
        </Sheet>
      )}
    </ActForm>
  )
}
