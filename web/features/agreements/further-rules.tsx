import { listed } from '../../../contract/listed.ts'
import type { FurtherRule, Protocol } from '../../../domain/agreement/protocol.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { Rule } from './rule.tsx'
import { usePackWords } from './use-pack-words.ts'

type Props = { pack: AgreementPack; rules: readonly FurtherRule[]; protocol?: Protocol }

/** Rules that no act or period of the program carries out; those of a protocol are cited with it. */
export function FurtherRules({ pack, rules, protocol }: Props) {
  const { t, text } = usePackWords(pack)
  return rules.map(({ id, title, text: words, provenance }) => {
    const cited = listed(t, [protocol?.citation, provenance.article])
    return (
      <Rule key={id} title={text(title)} provenance={provenance} cited={cited || undefined}>
        <p>{text(words)}</p>
      </Rule>
    )
  })
}
