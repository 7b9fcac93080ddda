import { Link, useNavigate } from '@tanstack/react-router'
import { actionIds } from '../../../../domain/agreement/vocabulary.ts'
import { forgetWords, wordsName } from '../../../data/kept-words.ts'
import { useSession } from '../../../data/session.ts'
import type { Unsent } from '../../../data/unsent-words.ts'
import { useUnsent } from '../../../data/use-unsent.ts'
import { keep, kept } from '../../../ui/form/kept.ts'
import { UnsentItem } from '../../unsent/unsent-item.tsx'
import { useCase } from './case-room.tsx'
import { useCaseWords } from './case-words.ts'
import styles from './notices.module.css'

/** Written where the words before them stand, so they are seen there anyway. */
const inTheFile = new Set(['send_message', 'add_note'])

/** What somebody wrote for an act on this case and did not send: the case may have moved on, the words are there. */
export function UnsentNotice() {
  const { view } = useCase()
  const { t, text, pack } = useCaseWords()
  const { person } = useSession()
  const navigate = useNavigate()
  const acts = useUnsent(view.caseId).flatMap((unsent) => {
    const action = actionIds.find((one) => one === unsent.place)
    const seen = action && inTheFile.has(action) && view.possible.includes(action)
    return unsent.kind === 'act' && action && !seen ? [{ unsent, action }] : []
  })
  if (acts.length === 0) return null

  const asNote = async ({ name, texts }: Unsent) => {
    const place = wordsName(person.id, `${view.caseId} act:add_note`)
    const before = kept<{ text: string }>(place).text
    keep(place, { text: [before, ...texts].filter(Boolean).join('\n\n') })
    forgetWords(name)
    await navigate({ to: `/cases/${view.caseId}/add_note` as string })
  }
  return (
    <section className={styles.unsent} aria-label={t('unsent.title')}>
      {acts.map(({ unsent, action }) => {
        const possible = view.possible.includes(action)
        const act = t(`case.action.${action}`, { document: text(pack.travelDocument.title) })
        return (
          <UnsentItem
            key={unsent.name}
            unsent={unsent}
            title={t(possible ? 'unsent.act.open' : 'unsent.act.over', { act })}
          >
            {possible && <Link to={`/cases/${view.caseId}/${action}` as string}>{t('unsent.go')}</Link>}
            {!possible && action !== 'add_note' && view.possible.includes('add_note') && (
              <button type="button" onClick={() => void asNote(unsent)}>
                {t('unsent.as-note')}
              </button>
            )}
          </UnsentItem>
        )
      })}
    </section>
  )
}
