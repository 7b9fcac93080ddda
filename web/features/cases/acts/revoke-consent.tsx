import { ActForm } from '../act/act-form.tsx'
import { Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { PersonTicks } from './person-ticks.tsx'
import { noReason, ReasonFields } from './reason-fields.tsx'

/** The requested State revokes its consent before the journey is over; both States read the ground. */
export function RevokeConsent() {
  const { view } = useCase()
  const { t, pack } = useCaseWords()
  const [kept, change, clear] = useKept('revoke_consent', () => ({ personIds: [] as string[], ...noReason() }))
  const agreed = view.persons
    .filter((one) => one.reply?.outcome === 'accepted' && !one.arrivedOn)
    .map(({ personId }) => personId)
  const [only, ...others] = agreed
  const personIds = only && others.length === 0 ? [only] : kept.personIds
  const ground = pack.refusalReasons.find(({ id }) => id === kept.reason)
  const text = kept.text.trim()
  return (
    <ActForm
      action="revoke_consent"
      check={() => ({
        input: { personIds, reason: kept.reason, text },
        faults: [
          ...(personIds.length === 0 ? [{ path: 'personIds', message: t('acts.revoke.persons-missing') }] : []),
          ...(kept.reason === '' ? [{ path: 'reason', message: t('acts.revoke.reason-missing') }] : []),
          ...(ground?.textRequired && text === '' ? [{ path: 'text', message: t('acts.revoke.text-missing') }] : []),
        ],
      })}
      submit={t('acts.revoke.submit')}
      confirm={<p>{t('case.confirm.revoke_consent.text')}</p>}
      clear={clear}
    >
      {(faultAt) => (
        <Sheet>
          {others.length > 0 && (
            <PersonTicks
              label={t('acts.revoke.persons')}
              error={faultAt('personIds')}
              among={agreed}
              value={kept.personIds}
              onChange={(chosen) => change({ personIds: chosen })}
            />
          )}
          <ReasonFields area="revoke" choices={pack.refusalReasons} value={kept} onChange={change} faultAt={faultAt} />
        </Sheet>
      )}
    </ActForm>
  )
}
