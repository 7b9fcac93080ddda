import { listed } from '../../../contract/listed.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { Facts, fact } from '../../ui/facts/facts.tsx'
import { StateMark } from '../../ui/state-mark/state-mark.tsx'
import lists from './lists.module.css'
import { Rule } from './rule.tsx'
import { usePackWords } from './use-pack-words.ts'

export function Instrument({ pack }: { pack: AgreementPack }) {
  const { t, format } = usePackWords(pack)
  const { citation, signedOn, inForceFrom, binding, provenance } = pack.instrument
  return (
    <Rule provenance={provenance}>
      <Facts
        look="beside"
        facts={[
          fact(t('agreement.citation'), citation),
          signedOn !== undefined && fact(t('agreement.signed'), format.date(signedOn)),
          fact(t('agreement.in-force'), format.date(inForceFrom)),
          fact(t('agreement.binding'), t(binding ? 'agreement.binding.yes' : 'agreement.binding.no')),
        ]}
      />
    </Rule>
  )
}

export function Parties({ pack }: { pack: AgreementPack }) {
  const { t, text, format } = usePackWords(pack)
  return pack.sides.map((side) => {
    const from = new Set(side.states.map((one) => one.from))
    const same = from.size === 1 && side.states.every((one) => !one.until)
    return (
      <Rule key={side.id} title={text(side.title)} provenance={side.provenance}>
        <ul className={lists.states}>
          {side.states.map(({ state, from, until }) => (
            <li key={`${state} ${from}`}>
              <StateMark state={state} />
              {!same && ` ${t('agreement.since', { date: format.date(from) })}`}
              {until && ` ${t('agreement.until', { date: format.date(until) })}`}
            </li>
          ))}
        </ul>
        {same && <p>{t('agreement.since', { date: format.date([...from][0] ?? '') })}</p>}
      </Rule>
    )
  })
}

export function Procedures({ pack }: { pack: AgreementPack }) {
  const { t, text, stages } = usePackWords(pack)
  return pack.procedures.map(({ id, title, when, application, course, provenance }) => {
    const within = Object.entries(course?.within ?? {}).map(
      ([action, list]) => `${t(`agreement.action.${action}`)}: ${stages(list ?? [])}`,
    )
    const renamed = course?.stages.map((one) => {
      const usual = pack.stages.find((stage) => stage.id === one.id)
      return `${usual ? text(usual.title) : one.id} – ${text(one.title)}`
    })
    return (
      <Rule key={id} title={text(title)} provenance={provenance}>
        <p>{text(when)}</p>
        {course && !application && <p>{t('agreement.course.notice')}</p>}
        {course?.document === 'other' && application && <p>{t('agreement.course.other-document')}</p>}
        {course && (
          <Facts
            look="beside"
            facts={[
              course.form !== undefined && fact(t('agreement.course.form'), text(course.form.title)),
              course.without.length > 0 &&
                fact(
                  t('agreement.course.without'),
                  listed(
                    t,
                    course.without.map((action) => t(`agreement.action.${action}`)),
                  ),
                ),
              within.length > 0 && fact(t('agreement.course.within'), within.join('; ')),
              renamed !== undefined && renamed.length > 0 && fact(t('agreement.course.stages'), renamed.join('; ')),
            ]}
          />
        )}
      </Rule>
    )
  })
}

export function Persons({ pack }: { pack: AgreementPack }) {
  const { t, text, format, procedures } = usePackWords(pack)
  const { scope } = pack
  return (
    <>
      {pack.personClasses.map((each) => (
        <Rule key={each.id} title={text(each.title)} provenance={each.provenance}>
          <p>
            {listed(
              t,
              each.relations.map((relation) => t(`agreement.person.${relation}`)),
            )}
          </p>
          {each.procedures && <p>{t('agreement.only-in', { procedures: procedures(each.procedures) })}</p>}
        </Rule>
      ))}
      {scope && (
        <Rule title={t('agreement.scope', { date: format.date(scope.enteredAfter) })} provenance={scope.provenance}>
          <p>{t('agreement.scope.text')}</p>
        </Rule>
      )}
    </>
  )
}
