import { listed } from '../../../contract/listed.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { Facts, fact } from '../../ui/facts/facts.tsx'
import { Counted } from './clocks.tsx'
import lists from './lists.module.css'
import { Rule } from './rule.tsx'
import { usePackWords } from './use-pack-words.ts'

/** Within what time an application is made: how long, from or before which day of the form. */
export function Filing({ pack }: { pack: AgreementPack }) {
  const { t, text, period, side, procedures } = usePackWords(pack)
  return pack.filing.map((one) => {
    const asked = pack.form.sections.flatMap(({ fields }) => fields).find(({ id }) => id === one.field)
    const classes = pack.personClasses.filter(({ id }) => one.personClasses?.includes(id))
    return (
      <Rule key={one.id} title={text(one.title)} provenance={one.provenance}>
        <p className={lists.period}>
          {one.period
            ? t(`agreement.filing.${one.counts}`, {
                period: period(one.period),
                day: asked ? text(asked.label) : one.field,
              })
            : period(null)}
        </p>
        <Facts
          look="beside"
          facts={[
            one.period === null && fact(t('agreement.filing.day'), asked ? text(asked.label) : one.field),
            fact(t('agreement.clock.calendar'), side(one.calendar)),
            one.counts === 'from' && fact(t('agreement.clock.counting'), <Counted pack={pack} id={one.counting} />),
            fact(t('agreement.clock.procedures'), procedures(one.procedures)),
            classes.length > 0 &&
              fact(
                t('agreement.filing.of'),
                listed(
                  t,
                  classes.map(({ title }) => text(title)),
                ),
              ),
          ]}
        />
      </Rule>
    )
  })
}
