import type { ReactNode } from 'react'
import { AreaControl, SelectControl } from '../../../ui/control/controls.tsx'
import { ChoiceField } from '../../../ui/field/choice-field.tsx'
import { FieldFrame } from '../../../ui/field/field-frame.tsx'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import { ActForm, type FaultAt } from '../act/act-form.tsx'
import { fieldIdOf } from '../act/field-id.ts'
import { Beside, Sheet } from '../act/sheet.tsx'
import { useKept } from '../act/use-kept.ts'
import { OutcomeList } from '../file/outcome-list.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { DecisionFields, useChecked } from './decision-fields.tsx'
import { useDoubts } from './doubts.tsx'
import { Grounds } from './grounds.tsx'
import { ReasonArea } from './reason-area.tsx'
import { type ReplyDraft, readReplies } from './reply-draft.ts'

const nothing = () => ({ replies: [] as ReplyDraft[], note: '' })

/** The reply for everyone not yet replied to, with the grounds beside it. */
export function ProposeReply() {
  const { view, pack } = useCase()
  const { t, otherState, person } = useCaseWords()
  const [kept, change, clear] = useKept('propose_reply', nothing)
  const replies = view.persons
    .filter((one) => !one.reply || (one.reply.basis === 'paper' && !one.arrivedOn))
    .map(
      ({ personId }): ReplyDraft =>
        kept.replies.find((one) => one.personId === personId) ?? { personId, outcome: null, reason: '', text: '' },
    )
  const set = (changed: ReplyDraft) =>
    change({ replies: replies.map((one) => (one.personId === changed.personId ? changed : one)) })
  const checkedOf = useChecked()
  const undecided = useDoubts().some(({ code }) => code === 'records')
  const { persons } = readReplies(replies, pack.refusalReasons, person, t, checkedOf)
  return (
    <Beside beside={<Grounds deciding />}>
      <ActForm
        action="propose_reply"
        check={() => {
          const { faults, ...input } = readReplies(replies, pack.refusalReasons, person, t, checkedOf)
          const note = undecided ? kept.note.trim() : ''
          if (undecided && !note) faults.push({ path: 'note', message: t('decision.undecided-missing') })
          return { input: { ...input, ...(note ? { note } : {}) }, faults }
        }}
        submit={t('case.action.propose_reply')}
        confirm={
          <>
            <OutcomeList
              outcomes={persons.map((one) => ({ ...one, reason: one.reason ?? null, text: one.text || null }))}
            />
            <p>
              {pack.replyApproval.required
                ? t('case.confirm.propose_reply.approval')
                : t('case.confirm.approve_reply.text', { state: stateName(t, otherState) })}
            </p>
          </>
        }
        clear={clear}
      >
        {(faultAt) => (
          <>
            {replies.map((reply, index) => (
              <PersonReply key={reply.personId} reply={reply} index={index} faultAt={faultAt} onChange={set}>
                <DecisionFields
                  reply={reply}
                  path={`persons.${index}`}
                  faultAt={faultAt}
                  checked={reply.checked ?? checkedOf(reply.personId)}
                  onChange={set}
                />
              </PersonReply>
            ))}
            {undecided && (
              <Sheet>
                <ReasonArea
                  path="note"
                  label={t('decision.undecided')}
                  hint={t('decision.undecided-hint')}
                  error={faultAt('note')}
                  value={kept.note}
                  onChange={(note) => change({ note })}
                />
              </Sheet>
            )}
          </>
        )}
      </ActForm>
    </Beside>
  )
}

type Props = {
  reply: ReplyDraft
  index: number
  faultAt: FaultAt
  /** What choosing no outcome means, where that is possible. */
  absent?: string | undefined
  onChange: (reply: ReplyDraft) => void
  /** What a reply given here says besides. */
  children?: ReactNode
}

export function PersonReply({ reply, index, faultAt, absent, onChange, children }: Props) {
  const { pack } = useCase()
  const { t, text, person } = useCaseWords()
  const path = `persons.${index}`
  const chosen = pack.refusalReasons.find((one) => one.id === reply.reason)
  return (
    <Sheet title={person(reply.personId)}>
      <ChoiceField
        id={fieldIdOf(`${path}.outcome`)}
        label={t('case.reply.outcome')}
        error={faultAt(`${path}.outcome`) ?? faultAt(`${path}.personId`)}
        value={reply.outcome ?? (absent ? 'absent' : null)}
        choices={[
          ...(['accepted', 'refused'] as const).map((value) => ({
            value,
            label: t(`case.reply.${value}`),
            hint: t(`case.reply.${value}.hint`),
          })),
          ...(absent ? [{ value: 'absent', label: absent }] : []),
        ]}
        onChange={(value) =>
          onChange({ ...reply, outcome: value === 'absent' ? null : (value as ReplyDraft['outcome']) })
        }
      />
      {reply.outcome === 'refused' && (
        <FieldFrame
          id={fieldIdOf(`${path}.reason`)}
          label={t('case.reply.reason')}
          need="required"
          error={faultAt(`${path}.reason`)}
        >
          {(field) => (
            <SelectControl
              {...field}
              value={reply.reason}
              onChange={(event) => onChange({ ...reply, reason: event.currentTarget.value })}
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
      )}
      {children}
      {reply.outcome && (
        <FieldFrame
          id={fieldIdOf(`${path}.text`)}
          label={t(`case.reply.${reply.outcome}.text`)}
          hint={t('case.reply.text-hint')}
          need={reply.outcome === 'refused' && chosen?.textRequired ? 'required' : 'optional'}
          error={faultAt(`${path}.text`)}
        >
          {(field) => (
            <AreaControl
              {...field}
              maxLength={4000}
              value={reply.text}
              onChange={(event) => onChange({ ...reply, text: event.currentTarget.value })}
            />
          )}
        </FieldFrame>
      )}
    </Sheet>
  )
}
