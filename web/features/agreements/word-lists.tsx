import type { Localized } from '../../../domain/agreement/form.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { StateMark } from '../../ui/state-mark/state-mark.tsx'
import lists from './lists.module.css'
import { Rule } from './rule.tsx'
import { usePackWords } from './use-pack-words.ts'

/** The choices that officials find in the forms: orders of this system, no rules with a source. */
export function WordLists({ pack }: { pack: AgreementPack }) {
  const { t } = usePackWords(pack)
  return (
    <div className={lists.wordLists}>
      <Words pack={pack} title={t('agreement.words.identity')} words={pack.identityBases} />
      <Words pack={pack} title={t('agreement.words.failure')} words={pack.transferFailureReasons} />
      <Words pack={pack} title={t('agreement.words.stop')} words={pack.stopReasons} />
      <Words pack={pack} title={t('agreement.words.not-available')} words={pack.notAvailableReasons} />
    </div>
  )
}

export function LegalBases({ pack }: { pack: AgreementPack }) {
  const { text } = usePackWords(pack)
  return Object.entries(pack.legalBases).map(([state, bases]) => (
    <Rule key={state} title={<StateMark state={state} />}>
      <ul className={lists.plain}>
        {bases.map((basis) => (
          <li key={basis.id}>{text(basis.title)}</li>
        ))}
      </ul>
    </Rule>
  ))
}

/** To whom each State refers a claim of statelessness, with how sure that is. */
export function Statelessness({ pack }: { pack: AgreementPack }) {
  const { t, text } = usePackWords(pack)
  const states = Object.entries(pack.statelessness ?? {})
  if (states.length === 0) return null
  return (
    <Rule title={t('agreement.statelessness')}>
      <ul className={lists.plain}>
        {states.flatMap(([state, ones]) =>
          ones.map((one) => (
            <li key={`${state} ${one.id}`}>
              <StateMark state={state} /> {text(one.title)} · {t(`agreements.certainty.${one.provenance.certainty}`)}
            </li>
          )),
        )}
      </ul>
    </Rule>
  )
}

export function FormSections({ pack }: { pack: AgreementPack }) {
  const { t, text } = usePackWords(pack)
  const { title, statement, sections } = pack.form
  return (
    <Rule title={text(title)}>
      <ul className={lists.plain}>
        {sections.map((section) => (
          <li key={section.id}>
            <strong>{section.letter}</strong> {text(section.title)}
            {section.fields.length > 0 && (
              <span className={lists.quiet}> {t('agreement.questions', { count: section.fields.length })}</span>
            )}
          </li>
        ))}
      </ul>
      <p className={lists.quiet}>{t('agreement.statement')}</p>
      <p>{text(statement)}</p>
    </Rule>
  )
}

type WordsProps = { pack: AgreementPack; title: string; words: readonly { id: string; title: Localized }[] }

function Words({ pack, title, words }: WordsProps) {
  const { text } = usePackWords(pack)
  return (
    <div>
      <h3>{title}</h3>
      <ul className={lists.plain}>
        {words.map((word) => (
          <li key={word.id}>{text(word.title)}</li>
        ))}
      </ul>
    </div>
  )
}
