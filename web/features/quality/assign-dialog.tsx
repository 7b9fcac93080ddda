import { useState } from 'react'
import type { QualityFindingView } from '../../../contract/quality.ts'
import { useT } from '../../i18n/language.tsx'
import { ConfirmAction } from '../../ui/confirm/confirm-action.tsx'
import { ColleagueChoice, nobody } from '../team/colleague-choice.tsx'
import { assign } from './queries.ts'

type Props = { finding: QualityFindingView; open: boolean; onClose: () => void }

/** Gives a finding to a colleague, or to nobody. */
export function AssignDialog({ finding, open, onClose }: Props) {
  const t = useT()
  const [chosen, setChosen] = useState<string | null>(finding.assignee?.userId ?? null)
  const [missing, setMissing] = useState(false)
  const send = async () => {
    setMissing(!chosen)
    if (!chosen) return false
    await assign(finding.findingId, chosen === nobody ? null : chosen)
  }
  return (
    <ConfirmAction
      open={open}
      title={t('quality.assign.title')}
      confirm={t('quality.assign.go')}
      onConfirm={send as () => Promise<undefined | false>}
      onClose={onClose}
    >
      <ColleagueChoice
        sides={new Set([finding.mends])}
        value={chosen}
        onChange={(value) => {
          setChosen(value)
          setMissing(false)
        }}
        error={missing ? t('problems.field.choose_one') : undefined}
        layDown={finding.assignee !== null}
      />
    </ConfirmAction>
  )
}
