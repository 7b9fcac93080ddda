import { useCallback, useMemo, useRef } from 'react'
import type { AgreementRule } from '../../../contract/confirmations.ts'
import { useKeys } from '../../ui/keyboard/keys.ts'

const group = {
  title: 'rules.keys',
  keys: [
    { keys: ['j'], label: 'rules.next' },
    { keys: ['k'], label: 'rules.before' },
  ],
}

export interface Walk {
  next: (() => void) | null
  before: (() => void) | null
  /** On to the rule that follows, after something was said of this one: it may be gone from what is shown. */
  onwards: () => void
  /** Whether the rule was opened by walking: then the focus goes to it. */
  walked: () => boolean
}

/** From one rule to the next, by the letters j and k or by buttons; at the last there is no next. */
export function useWalk(
  shown: readonly AgreementRule[],
  current: AgreementRule | undefined,
  open: (rule: string) => unknown,
): Walk {
  const index = current ? shown.indexOf(current) : -1
  const [following, preceding] = [shown[index + 1]?.key, shown[index - 1]?.key]
  const moved = useRef(false)
  const openLatest = useRef(open)
  openLatest.current = open
  const go = useCallback((key: string | undefined) => {
    if (!key) return
    moved.current = true
    void openLatest.current(key)
  }, [])
  const single = useMemo(() => ({ j: () => go(following), k: () => go(preceding) }), [go, following, preceding])
  useKeys('rules', group, single)
  return {
    next: following ? () => go(following) : null,
    before: preceding ? () => go(preceding) : null,
    onwards: () => go(following ?? preceding),
    walked: () => {
      const was = moved.current
      moved.current = false
      return was
    },
  }
}
