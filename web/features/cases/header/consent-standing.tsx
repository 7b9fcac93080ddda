import { type ConsentDoubt, isReconsidered } from '../../../../contract/consent.ts'
import { listed } from '../../../../contract/listed.ts'
import { placeWords } from '../../persons/words.ts'
import { useCase } from '../room/case-room.tsx'
import { type CaseWords, useCaseWords } from '../room/case-words.ts'
import styles from './consent-standing.module.css'
import { doubtAdvice } from './doubt-advice.ts'
import { useConsentDoubts } from './use-consent-doubts.ts'

/** That a consent is under reconsideration, with what that holds and who ends it; or what brought it into doubt. */
export function ConsentStanding() {
  const { view } = useCase()
  const doubts = useConsentDoubts()
  if (isReconsidered(view)) return <UnderReconsideration />
  return doubts.length > 0 ? <InDoubt doubts={doubts} /> : null
}

function UnderReconsideration() {
  const { view, pack } = useCase()
  const { t, title, format, person } = useCaseWords()
  const { personIds, askedOn, causes, ground } = view.reconsideration!
  return (
    <div className={styles.standing} role="status">
      <p>
        {t('case.reconsideration', { date: format.date(askedOn), names: listed(t, personIds.map(person)) })}
        {ground && ` ${t('history.reconsideration.ground', { ground: title(pack.refusalReasons, ground) })}.`}
      </p>
      {causes.length > 0 && (
        <p className={styles.quiet}>
          {t('history.reconsideration.causes', { causes: causes.map((one) => t(`history.cause.${one}`)).join('; ') })}
        </p>
      )}
      <p className={styles.quiet}>{t(`case.reconsideration.ends.${view.side}`)}</p>
    </div>
  )
}

function InDoubt({ doubts }: { doubts: readonly ConsentDoubt[] }) {
  const { view, pack } = useCase()
  const words = useCaseWords()
  const { t, person } = words
  const advice = doubtAdvice(view, doubts, pack)
  const roles = advice?.say === 'waits' ? advice.roles.map((role) => t(`ui.role.${role}`)) : []
  return (
    <section className={styles.standing} data-tone="doubt" aria-labelledby="consent-in-doubt">
      <h2 id="consent-in-doubt">{t('case.consent-in-doubt')}</h2>
      <ul>
        {doubts.map((one) => {
          const said = doubtWords(one, words)
          const key = `${one.personId} ${one.code} ${one.at}`
          return <li key={key}>{view.persons.length > 1 ? `${person(one.personId)}: ${said}` : said}</li>
        })}
      </ul>
      {advice && (
        <p className={styles.quiet}>{t(`case.consent-in-doubt.${advice.say}`, { roles: listed(t, roles) })}</p>
      )}
    </section>
  )
}

function doubtWords(doubt: ConsentDoubt, { t, format, register }: CaseWords): string {
  const date = format.date(format.dayOf(doubt.at))
  if (doubt.code === 'linked') {
    const differs = doubt.differs.map((one) => t(`case.consent-in-doubt.linked.${one}`)).join('; ')
    return t('case.consent-in-doubt.linked', { date, place: placeWords(t, doubt.place), differs })
  }
  if (doubt.code !== 'register' || !doubt.register) {
    return t(`case.consent-in-doubt.${doubt.code}`, { date: doubt.on ? format.date(doubt.on) : date })
  }
  const { authority, register: asked, result } = doubt.register
  return t(`case.consent-in-doubt.register.${result}`, { date, register: register(authority, asked) })
}
