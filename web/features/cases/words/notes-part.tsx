import { useQuery } from '@tanstack/react-query'
import { useSession } from '../../../data/session.ts'
import { TicksField } from '../../../ui/field/ticks-field.tsx'
import { colleaguesQuery } from '../../team/queries.ts'
import { Part } from '../file/part.tsx'
import { useCaseWords } from '../room/case-words.ts'
import { Composer } from './composer.tsx'
import styles from './thread.module.css'
import { ThreadList } from './thread-list.tsx'
import { useWords } from './use-words.ts'

/** Notes among colleagues, in threads: kept in the own side's stream, which the other State cannot reach. */
export function NotesPart({ alone = false }: { alone?: boolean }) {
  const { t } = useCaseWords()
  const words = useWords('add_note', alone)
  const { draft, change, sent, may } = words
  return (
    <Part anchor="notes" title={t('case.notes')} tone="notes">
      <ThreadList words={words} />
      {may && (
        <Composer
          action="add_note"
          label={t('case.words.add_note')}
          text={draft.text}
          onText={(text) => change({ text })}
          topic={{ value: draft.topic, onChange: (topic) => change({ topic }) }}
          input={{ mentions: draft.mentions }}
          alone={alone}
          onSent={() => sent({ topic: '', text: '', mentions: [] })}
        >
          {() => <Mentions value={draft.mentions} onChange={(mentions) => change({ mentions })} />}
        </Composer>
      )}
    </Part>
  )
}

/** Colleagues of the own authority who are told of the note; nobody else can be named. */
function Mentions({ value, onChange }: { value: readonly string[]; onChange: (value: string[]) => void }) {
  const { t } = useCaseWords()
  const { person } = useSession()
  const { data: colleagues = [] } = useQuery(colleaguesQuery)
  const others = colleagues.filter(({ userId }) => userId !== person.id)
  if (others.length === 0) return null
  return (
    <details className={styles.more} open={value.length > 0 || undefined}>
      <summary>{t('messages.mention')}</summary>
      <TicksField
        label={t('messages.mention')}
        need="optional"
        choices={others.map((one) => ({ value: one.userId, label: one.name }))}
        value={value}
        onChange={onChange}
      />
    </details>
  )
}
