import { ActForm } from '../act/act-form.tsx'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { RequestChoice } from './request-choice.tsx'

/** What the own side asked and needs no more. */
export function WithdrawInformation() {
  const { view } = useCase()
  const { t } = useCaseWords()
  const [kept, change, clear] = useKept('withdraw_information_request', () => ({ requestId: '' }))
  const own = view.informationRequests.filter(
    ({ side, state }) => side === view.side && (state === 'open' || state === 'partly'),
  )
  const chosen = own.length === 1 ? own[0]!.requestId : kept.requestId
  return (
    <ActForm
      action="withdraw_information_request"
      check={() => ({
        input: { requestId: chosen },
        faults: chosen === '' ? [{ path: 'requestId', message: t('information.ask.missing-what') }] : [],
      })}
      submit={t('information.withdraw.submit')}
      clear={clear}
    >
      {(faultAt) => (
        <Sheet>
          <RequestChoice
            requests={own}
            value={chosen || null}
            error={faultAt('requestId')}
            onChange={(requestId) => change({ requestId })}
          />
        </Sheet>
      )}
    </ActForm>
  )
}
