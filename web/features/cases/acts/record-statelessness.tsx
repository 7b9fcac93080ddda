import { AreaControl, SelectControl, TextControl } from '../../../ui/control/controls.tsx'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { ActForm } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Sheet } from '../act/sheet.tsx'
import type { Fault } from '../act/use-act.ts'
import { useKept } from '../act/use-kept.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './acts.module.css'
import { noDay } from './no-day.ts'

const other = 'other'

/** That a person claims to be stateless, and to whom one's own State referred it; a record, and no finding. */
export function RecordStatelessness() {
  const { view, pack } = useCase()
  const { t, text, person, ownState } = useCaseWords()
  const listed = pack.statelessness?.[ownState] ?? []
  const only = view.persons.length === 1 ? (view.persons[0]?.personId ?? '') : ''
  const [kept, change, clear] = useKept('record_statelessness', () => ({
    personId: only,
    claimedOn: null as string | null,
    /** As it was typed, which may be no date yet. */
    claimedTyped: '',
    text: '',
    /** One that the pack names, `other`, or none yet. */
    authorityId: '',
    authority: '',
    referredOn: null as string | null,
    referredTyped: '',
  }))
  const chosen = listed.find(({ id }) => id === kept.authorityId)
  const check = () => {
    const faults: Fault[] = []
    const say = (path: string, id: string, label: string) => faults.push({ path, message: t(id), label: t(label) })
    const [said, authority] = [kept.text.trim(), kept.authority.trim()]
    const named = listed.some(({ id }) => id === kept.authorityId)
    const referred = named || kept.authorityId === other
    if (!kept.personId) say('personId', 'problems.field.choose_one', 'decision.claim.person')
    if (!kept.claimedOn) say('claimedOn', noDay(kept.claimedTyped), 'decision.claim.on')
    if (!said) say('text', 'problems.field.missing', 'decision.claim.text')
    if (referred && !kept.referredOn)
      say('referral.referredOn', noDay(kept.referredTyped), 'decision.claim.referred-on')
    if (referred && !named && !authority)
      say('referral.authority', 'problems.field.missing', 'decision.claim.authority-name')
    const to = named ? { authorityId: kept.authorityId } : { authority }
    const referral = referred ? { referral: { ...to, referredOn: kept.referredOn } } : {}
    return { input: { personId: kept.personId, claimedOn: kept.claimedOn, text: said, ...referral }, faults }
  }
  return (
    <ActForm action="record_statelessness" check={check} submit={t('case.action.record_statelessness')} clear={clear}>
      {(faultAt) => (
        <Sheet>
          <p className={styles.hint}>{t('decision.not-stateless')}</p>
          {view.persons.length > 1 && (
            <ChoiceField
              id={fieldIdOf('personId')}
              label={t('decision.claim.person')}
              error={faultAt('personId')}
              value={kept.personId || null}
              choices={view.persons.map((one) => ({ value: one.personId, label: person(one.personId) }))}
              onChange={(personId) => change({ personId })}
            />
          )}
          <DateField
            id={fieldIdOf('claimedOn')}
            label={t('decision.claim.on')}
            need="required"
            error={faultAt('claimedOn')}
            value={kept.claimedOn}
            unread={kept.claimedTyped}
            onChange={(claimedOn, claimedTyped) => change({ claimedOn, claimedTyped })}
          />
          <FieldFrame
            id={fieldIdOf('text')}
            label={t('decision.claim.text')}
            hint={t('decision.claim.text-hint')}
            need="required"
            error={faultAt('text')}
          >
            {(field) => (
              <AreaControl
                {...field}
                maxLength={4000}
                value={kept.text}
                onChange={(event) => change({ text: event.currentTarget.value })}
              />
            )}
          </FieldFrame>
          <FieldFrame
            id={fieldIdOf('referral.authorityId')}
            label={t('decision.claim.authority')}
            hint={t(listed.length > 0 ? 'decision.claim.authority-hint' : 'decision.claim.authority-none')}
            need="optional"
            error={faultAt('referral.authorityId')}
          >
            {(field) => (
              <SelectControl
                {...field}
                value={kept.authorityId}
                onChange={(event) => change({ authorityId: event.currentTarget.value })}
              >
                <option value="">{t('decision.claim.not-referred')}</option>
                {listed.map((one) => (
                  <option key={one.id} value={one.id}>
                    {text(one.title)}
                  </option>
                ))}
                <option value={other}>{t('decision.claim.other-authority')}</option>
              </SelectControl>
            )}
          </FieldFrame>
          {chosen && <p className={styles.hint}>{t(`decision.claim.source.${chosen.provenance.certainty}`)}</p>}
          {kept.authorityId === other && (
            <FieldFrame
              id={fieldIdOf('referral.authority')}
              label={t('decision.claim.authority-name')}
              need="required"
              error={faultAt('referral.authority')}
            >
              {(field) => (
                <TextControl
                  {...field}
                  maxLength={300}
                  value={kept.authority}
                  onChange={(event) => change({ authority: event.currentTarget.value })}
                />
              )}
            </FieldFrame>
          )}
          {kept.authorityId !== '' && (
            <DateField
              id={fieldIdOf('referral.referredOn')}
              label={t('decision.claim.referred-on')}
              need="required"
              error={faultAt('referral.referredOn')}
              value={kept.referredOn}
              unread={kept.referredTyped}
              onChange={(referredOn, referredTyped) => change({ referredOn, referredTyped })}
            />
          )}
        </Sheet>
      )}
    </ActForm>
  )
}
