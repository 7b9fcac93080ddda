import { AreaControl } from '../../../ui/control/controls.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import { ActForm } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Beside, Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { OutcomeList } from '../file/outcome-list.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import styles from './acts.module.css'
import { Grounds } from './grounds.tsx'

/** The second pair of eyes: exactly what was proposed becomes the reply. */
export function ApproveReply() {
  const { view } = useCase()
  const { t, otherState } = useCaseWords()
  return (
    <Beside beside={<Grounds deciding />}>
      <ActForm
        action="approve_reply"
        check={() => ({ input: { proposalId: view.proposal?.proposalId ?? '' }, faults: [] })}
        submit={t('case.action.approve_reply')}
        confirm={
          <>
            <OutcomeList outcomes={view.proposal?.persons ?? []} />
            <p>{t('case.confirm.approve_reply.text', { state: stateName(t, otherState) })}</p>
          </>
        }
      >
        {() => <Proposed />}
      </ActForm>
    </Beside>
  )
}

export function ReturnProposal() {
  const { view } = useCase()
  const { t } = useCaseWords()
  const [{ text }, change, clear] = useKept('return_proposal', () => ({ text: '' }))
  return (
    <Beside beside={<Grounds deciding />}>
      <ActForm
        action="return_proposal"
        check={() => ({
          input: { proposalId: view.proposal?.proposalId ?? '', text: text.trim() },
          faults: text.trim() === '' ? [{ path: 'text', message: t('case.return.missing') }] : [],
        })}
        submit={t('case.action.return_proposal')}
        clear={clear}
      >
        {(faultAt) => (
          <>
            <Proposed />
            <Sheet>
              <FieldFrame
                id={fieldIdOf('text')}
                label={t('case.return.text')}
                hint={t('case.return.hint')}
                need="required"
                error={faultAt('text')}
              >
                {(field) => (
                  <AreaControl
                    {...field}
                    maxLength={2000}
                    value={text}
                    onChange={(event) => change({ text: event.currentTarget.value })}
                  />
                )}
              </FieldFrame>
            </Sheet>
          </>
        )}
      </ActForm>
    </Beside>
  )
}

function Proposed() {
  const { view } = useCase()
  const { t } = useCaseWords()
  if (!view.proposal) return <p>{t('case.proposal.gone')}</p>
  return (
    <Sheet title={t('case.proposal')}>
      <p className={styles.hint}>{t('case.proposal.by', { name: view.proposal.by })}</p>
      <OutcomeList outcomes={view.proposal.persons} />
    </Sheet>
  )
}
