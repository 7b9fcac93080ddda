import { mostReason } from '../../../contract/confirmations.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { AreaControl } from '../../ui/control/controls.tsx'
import { FieldFrame } from '../../ui/field/field-frame.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import { PlainButton } from '../../ui/plain-button/plain-button.tsx'

type Words = { reason: string; proposal?: string }
type Props = {
  name: string
  verdict: 'corrected' | 'rejected' | 'withdrawn'
  send: (words: Words, key: string) => Promise<unknown>
  done: () => unknown
  onCancel: () => void
}

/** Why a rule is not as the agreement has it here; for a correction also what it should say. */
export function ReasonForm({ name, verdict, send, done, onCancel }: Props) {
  const { t } = useSpoken()
  const corrects = verdict === 'corrected'
  const form = useForm({
    name,
    start: { proposal: '', reason: '' },
    required: corrects ? ['proposal', 'reason'] : ['reason'],
    send: ({ proposal, reason }, key) => send(corrects ? { reason, proposal } : { reason }, key),
    done,
  })
  return (
    <Form
      form={form}
      submit={t(`rules.act.${verdict}`)}
      away={<PlainButton onClick={onCancel}>{t('rules.cancel')}</PlainButton>}
    >
      {corrects && (
        <FieldFrame {...form.at('proposal', t('rules.proposal'))} need="required" hint={t('rules.proposal.hint')}>
          {(field) => (
            <AreaControl
              {...field}
              maxLength={mostReason}
              value={form.value.proposal}
              onChange={(event) => form.change({ proposal: event.currentTarget.value })}
            />
          )}
        </FieldFrame>
      )}
      <FieldFrame {...form.at('reason', t('rules.reason'))} need="required" hint={t('rules.reason.hint')}>
        {(field) => (
          <AreaControl
            {...field}
            maxLength={mostReason}
            value={form.value.reason}
            onChange={(event) => form.change({ reason: event.currentTarget.value })}
          />
        )}
      </FieldFrame>
    </Form>
  )
}
