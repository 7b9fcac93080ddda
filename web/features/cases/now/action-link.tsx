import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ActionId } from '../../../../domain/agreement/vocabulary.ts'
import { useCase } from '../room/case-room.tsx'
import { useCaseWords } from '../room/case-words.ts'

type Props = { action: ActionId; look: 'filled' | 'outline' | 'default' | 'brake' }

/** Every act has an address of its own, so that going back leads to the file. */
export function ActionLink({ action, look }: Props) {
  const { view, pack } = useCase()
  const { t, text } = useCaseWords()
  return (
    <Button
      component={Link}
      to="/cases/$caseId/$action"
      // @ts-expect-error The button does not know the parameters of the link it becomes.
      params={{ caseId: view.caseId, action }}
      size={look === 'default' || look === 'brake' ? 'xs' : 'sm'}
      variant={look === 'brake' ? 'outline' : look}
      color={look === 'brake' ? 'alert' : 'accent'}
    >
      {t(`case.action.${action}`, { document: text(pack.travelDocument.title) })}
    </Button>
  )
}
