import { IconAlertTriangle } from '@tabler/icons-react'
import type { EvidenceSpeech } from '../../../contract/evidence-words.ts'
import { establishedWords } from '../../../contract/evidence-words.ts'
import type { Established } from '../../../domain/evidence/establishes.ts'
import type { EvidenceFacts } from '../../../domain/evidence/item.ts'
import { CertaintyMark } from './certainty-mark.tsx'
import styles from './established.module.css'

type Props = {
  found: readonly Established[]
  items: readonly Pick<EvidenceFacts, 'itemId' | 'category'>[]
  /** What a person is called; asked only where there are several. */
  nameOf: (personId: string) => string
  words: EvidenceSpeech
}

/** What the evidence establishes together, person by person: on the case, beside the reply, and while an application is drafted. */
export function EstablishedList({ found, items, nameOf, words }: Props) {
  return (
    <ul className={styles.persons}>
      {found.map((one) => (
        <li key={one.personId} data-standing={one.standing} data-doubt={one.doubt ?? undefined}>
          {found.length > 1 && <h3 className={styles.name}>{nameOf(one.personId)}</h3>}
          <OnePerson found={one} items={items} words={words} />
        </li>
      ))}
    </ul>
  )
}

function OnePerson({ found, items, words }: { found: Established } & Pick<Props, 'items' | 'words'>) {
  const { t } = words
  const said = establishedWords(found, items, words)
  const several =
    said.aliases.length > 1 ||
    said.aliases.some(({ spellings }, index) => spellings || found.aliases[index]?.status === 'disputed')
  return (
    <>
      <p className={styles.sentence}>{said.sentence}</p>
      {said.by && (
        <p className={styles.by}>
          {said.by} {found.certainty && <CertaintyMark certainty={found.certainty} />}
        </p>
      )}
      <p className={styles.by}>
        {t('evidence.identity')}: {said.identity}
      </p>
      {said.conflicts.length > 0 && (
        <div className={styles.conflicts}>
          <p className={styles.label}>
            <IconAlertTriangle size={17} aria-hidden="true" /> {t('evidence.conflicts')}
          </p>
          <ul>
            {said.conflicts.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {several && (
        <div>
          <p className={styles.label}>{t('evidence.aliases')}</p>
          <ul className={styles.aliases}>
            {said.aliases.map((alias) => (
              <li key={`${alias.name} ${alias.birthDate} ${alias.source}`}>
                <strong>{alias.name}</strong>
                {alias.spellings && <span>{alias.spellings}</span>}
                {alias.birthDate && <span>{alias.birthDate}</span>}
                <span className={styles.by}>
                  {alias.source} · {alias.status}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {said.helps && <p className={styles.by}>{said.helps}</p>}
    </>
  )
}
