import { isReconsidered } from '../../../../contract/consent.ts'
import { listed } from '../../../../contract/listed.ts'
import { SelectControl } from '../../../ui/control/controls.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { ActForm } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Beside, Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { ConsentStanding } from '../header/consent-standing.tsx'
import { useConsentDoubts } from '../header/use-consent-doubts.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './acts.module.css'
import { Grounds } from './grounds.tsx'
import { PersonTicks } from './person-ticks.tsx'
import { ReasonArea, SharedReason } from './reason-area.tsx'

/** The requested State asks that its consent be reconsidered, before anybody travels. */
export function AskReconsideration() {
  const { view, pack } = useCase()
  const { t, text } = useCaseWords()
  const inDoubt = useConsentDoubts().map(({ personId }) => personId)
  const [kept, change, clear] = useKept('ask_reconsideration', () => ({
    personIds: view.mayReconsider.filter((id) => inDoubt.includes(id)),
    ground: '',
    reason: '',
  }))
  const [only, ...others] = view.mayReconsider
  const personIds = only && others.length === 0 ? [only] : kept.personIds
  return (
    <Beside beside={<ToWeigh />}>
      <ActForm
        action="ask_reconsideration"
        check={() => ({
          input: { personIds, ground: kept.ground, reason: kept.reason.trim() },
          faults: [
            ...(personIds.length === 0
              ? [{ path: 'personIds', message: t('acts.reconsideration.persons-missing') }]
              : []),
            ...(kept.ground ? [] : [{ path: 'ground', message: t('acts.reconsideration.ground-missing') }]),
            ...(kept.reason.trim() === '' ? [{ path: 'reason', message: t('acts.deadline.reason-missing') }] : []),
          ],
        })}
        submit={t('case.action.ask_reconsideration')}
        confirm={<p>{t('case.confirm.ask_reconsideration.text')}</p>}
        clear={clear}
      >
        {(faultAt) => (
          <Sheet>
            {others.length > 0 && (
              <PersonTicks
                label={t('acts.reconsideration.persons')}
                error={faultAt('personIds')}
                among={view.mayReconsider}
                value={kept.personIds}
                onChange={(chosen) => change({ personIds: chosen })}
              />
            )}
            <FieldFrame
              id={fieldIdOf('ground')}
              label={t('acts.reconsideration.ground')}
              hint={t('acts.reconsideration.ground-hint')}
              need="required"
              error={faultAt('ground')}
            >
              {(field) => (
                <SelectControl
                  {...field}
                  value={kept.ground}
                  onChange={(event) => change({ ground: event.currentTarget.value })}
                >
                  <option value="">{t('attestation.choose')}</option>
                  {pack.refusalReasons.map((one) => (
                    <option key={one.id} value={one.id}>
                      {text(one.title)}
                    </option>
                  ))}
                </SelectControl>
              )}
            </FieldFrame>
            <SharedReason faultAt={faultAt} value={kept.reason} onChange={(reason) => change({ reason })} />
          </Sheet>
        )}
      </ActForm>
    </Beside>
  )
}

/** What is new, and what the consent rests on. */
function ToWeigh() {
  return (
    <>
      <ConsentStanding />
      <Grounds />
    </>
  )
}

/** The requested State looked again, and its consent stands; what is said inside it alone is read by nobody else. */
export function ConfirmConsent() {
  const { view } = useCase()
  const { t, person } = useCaseWords()
  const shared = isReconsidered(view)
  const doubted = useConsentDoubts().map(({ personId }) => personId)
  const [kept, change, clear] = useKept('confirm_consent', () => ({ personIds: [] as string[], reason: '' }))
  const inDoubt = [...new Set(shared ? [] : doubted)]
  // The reason speaks of whom it is given for: among several in doubt the official says of whom.
  const several = inDoubt.length > 1
  const personIds = several ? inDoubt.filter((id) => kept.personIds.includes(id)) : inDoubt
  const about = view.reconsideration?.personIds ?? (several ? [] : inDoubt)
  const names = listed(t, about.map(person))
  if (!shared && inDoubt.length === 0 && kept.reason === '') return <p>{t('acts.confirm-consent.none')}</p>
  return (
    <Beside beside={<ToWeigh />}>
      <ActForm
        action="confirm_consent"
        check={() => ({
          input: { personIds, reason: kept.reason.trim() },
          faults: [
            ...(several && personIds.length === 0
              ? [{ path: 'personIds', message: t('acts.reconsideration.persons-missing') }]
              : []),
            ...(kept.reason.trim() === '' ? [{ path: 'reason', message: t('acts.deadline.reason-missing') }] : []),
          ],
        })}
        submit={t('case.action.confirm_consent')}
        confirm={<p>{t(`case.confirm.confirm_consent.${shared ? 'shared' : 'own'}`)}</p>}
        clear={clear}
      >
        {(faultAt) => (
          <Sheet>
            {names && <p>{t('acts.confirm-consent.about', { names })}</p>}
            {several && (
              <PersonTicks
                label={t('acts.confirm-consent.persons')}
                error={faultAt('personIds')}
                among={inDoubt}
                value={personIds}
                onChange={(chosen) => change({ personIds: chosen })}
              />
            )}
            {shared ? (
              <SharedReason faultAt={faultAt} value={kept.reason} onChange={(reason) => change({ reason })} />
            ) : (
              <ReasonArea
                path="reason"
                label={t('acts.confirm-consent.reason')}
                hint={t('acts.confirm-consent.reason-hint')}
                error={faultAt('reason')}
                value={kept.reason}
                onChange={(reason) => change({ reason })}
              />
            )}
          </Sheet>
        )}
      </ActForm>
    </Beside>
  )
}

/** The requesting State has reconsidered, and maintains its application; beside its answer stands what it was asked, and why. */
export function MaintainApplication() {
  const { view, pack } = useCase()
  const { t, title, person, format } = useCaseWords()
  const [kept, change, clear] = useKept('maintain_application', () => ({ reason: '' }))
  const { reconsideration } = view
  const ground = reconsideration?.ground
  const said = [
    ground && `${t('history.reconsideration.ground', { ground: title(pack.refusalReasons, ground) })}.`,
    view.timeline.findLast(({ type }) => type === 'reconsideration_asked')?.text,
  ].filter(Boolean)
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
                names: listed(t, reconsideration.personIds.map(person)),
              })}
            </p>
          )}
          {said.length > 0 && (
            <p className={styles.quote} dir="auto">
              {said.join(' ')}
            </p>
          )}
          <SharedReason faultAt={faultAt} value={kept.reason} onChange={(reason) => change({ reason })} />
        </Sheet>
      )}
    </ActForm>
  )
}
