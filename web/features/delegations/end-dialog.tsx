import { useState } from 'react'
import { api } from '../../data/api.ts'
import { queryClient } from '../../data/query-client.ts'
import { newKey } from '../../data/send-act.ts'
import { useT } from '../../i18n/language.tsx'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import { useSay } from '../../ui/said/said.tsx'
import type { Delegation } from './delegation-table.tsx'

export function EndDialog({ delegation, onClose }: { delegation: Delegation; onClose: () => void }) {
  const t = useT()
  const say = useSay()
  const [idempotencyKey] = useState(newKey)
  const names = { from: delegation.from.name, to: delegation.to.name }
  const end = async () => {
    const given = { path: { id: delegation.delegationId }, headers: { 'idempotency-key': idempotencyKey } }
    await api('POST /api/v1/delegations/{id}/end', given)
    await queryClient.invalidateQueries({ queryKey: ['delegations'] })
    say(t('delegations.end.done', names))
  }
  return (
    <ConfirmAction
      open
      title={t('delegations.end.ask')}
      confirm={t('delegations.end')}
      tone="alert"
      onConfirm={end}
      onClose={onClose}
    >
      <p>{t('delegations.end.text', names)}</p>
    </ConfirmAction>
  )
}
