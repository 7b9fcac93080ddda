import { listed } from '../../../../contract/listed.ts'
import { stateName } from '../../../ui/state-mark/state-name.ts'
import type { Turn } from '../../../ui/turn/turn-marker.tsx'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'

/** Whose turn it is, in words: mine, or the State and the desk that is waited for. */
export function useTurn(): Turn {
  const { view } = useCase()
  const { t } = useCaseWords()
  if (view.myTurn) return { whose: 'mine' }
  if (!view.turn) return { whose: 'nobody' }
  const state = view.turn.relation === 'requesting' ? view.requestingState : view.requestedState
  const roles = listed(
    t,
    view.turn.roles.map((role) => t(`ui.role.${role}`)),
  )
  return { whose: 'theirs', who: t('case.turn.who', { state: stateName(t, state), roles }) }
}
