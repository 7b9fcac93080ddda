import { Button } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import type { Session } from '../../../contract/session.ts'
import { canUsePasskeys, givePasskey } from '../../data/passkey.ts'
import { PasskeyProblem } from '../account/passkey-problem.tsx'
import { useAttempt } from '../account/use-attempt.ts'

type Props = { label: string; variant?: 'filled' | 'default'; onGiven: (session: Session) => unknown }

/** Not there at all where the browser has no passkeys. */
export function PasskeyButton({ label, variant = 'default', onGiven }: Props) {
  const give = useAttempt(async () => onGiven(await givePasskey()))
  if (!canUsePasskeys()) return null
  return (
    <>
      <PasskeyProblem error={give.error} />
      <Button
        variant={variant}
        fullWidth
        loading={give.busy}
        leftSection={<IconKey size={18} aria-hidden="true" />}
        onClick={() => void give.run()}
      >
        {label}
      </Button>
    </>
  )
}
