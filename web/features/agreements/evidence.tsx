import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { EvidenceBadge } from '../../ui/evidence/evidence-badge.tsx'
import lists from './lists.module.css'
import { Rule } from './rule.tsx'
import { usePackWords } from './use-pack-words.ts'

type Evidence = AgreementPack['evidence'][number]

export function EvidenceByAnnex({ pack }: { pack: AgreementPack }) {
  const { t } = usePackWords(pack)
  const annexes = [...Map.groupBy(pack.evidence, (item) => item.annex)]
  return annexes.map(([annex, items]) => (
    <div key={annex} className={lists.annex}>
      <h3 className={lists.annexTitle}>{t('agreement.annex', { annex })}</h3>
      {[...Map.groupBy(items, (item) => item.tier)].map(([tier, each]) => (
        <Tier key={tier} pack={pack} tier={tier} items={each} />
      ))}
    </div>
  ))
}

function Tier({ pack, tier, items }: { pack: AgreementPack; tier: Evidence['tier']; items: readonly Evidence[] }) {
  const { text } = usePackWords(pack)
  const effect = pack.evidenceEffects[tier]
  // Most pieces of an annex were read in one place; it is said once, and each other place with what was read there.
  const bySource = [...Map.groupBy(items, (item) => JSON.stringify(item.provenance))]
  return (
    <>
      <Rule provenance={effect?.provenance}>
        <p>
          <EvidenceBadge tier={tier} />
        </p>
        {effect && <p>{text(effect.text)}</p>}
      </Rule>
      {bySource.map(([key, each]) => (
        <Rule key={key} provenance={each[0]?.provenance}>
          <ul className={lists.plain}>
            {each.map((item) => (
              <li key={item.id}>{text(item.title)}</li>
            ))}
          </ul>
        </Rule>
      ))}
    </>
  )
}

export function Reasons({ pack }: { pack: AgreementPack }) {
  const { t, text } = usePackWords(pack)
  const bySource = [...Map.groupBy(pack.refusalReasons, (reason) => JSON.stringify(reason.provenance))]
  return bySource.map(([key, reasons]) => (
    <Rule key={key} provenance={reasons[0]?.provenance}>
      <ul className={lists.plain}>
        {reasons.map((reason) => (
          <li key={reason.id}>
            {text(reason.title)}
            {reason.textRequired && <span className={lists.quiet}> ({t('agreement.in-words')})</span>}
          </li>
        ))}
      </ul>
    </Rule>
  ))
}
