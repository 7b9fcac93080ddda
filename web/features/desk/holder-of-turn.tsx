import type { DeskItem } from '../../../contract/cases.ts'
import { listed } from '../../../contract/listed.ts'
import { useT } from '../../i18n/language.tsx'
import { stateName } from '../../ui/state-mark/state-name.ts'
import { TurnMarker } from '../../ui/turn/turn-marker.tsx'
import styles from './desk-list.module.css'
import { useRules } from './use-rules.ts'

/** Whom the case waits for: the own desk, the other State, or others at the own side. */
export function HolderOfTurn({ item }: { item: DeskItem }) {
  const t = useT()
  const rules = useRules(item.agreementId)
  const answering = item.reconsidered ? rules?.actions.maintain_application : undefined
  const turn = answering
    ? { relation: 'requesting' as const, roles: answering.roles }
    : rules?.stages.find((stage) => stage.id === item.stage)?.turn
  if (item.myTurn) return <TurnMarker turn={{ whose: 'mine' }} />
  if (!turn) return <span className={styles.quiet}>{t('ui.turn.nobody')}</span>
  const who =
    turn.relation === item.side
      ? listed(
          t,
          turn.roles.map((role) => t(`ui.role.${role}`)),
        )
      : stateName(t, item.otherState)
  return <TurnMarker turn={{ whose: 'theirs', who }} />
}
