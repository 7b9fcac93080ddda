import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ComparedPerson, Comparison, FieldLikeness } from '../../../contract/persons.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { ownLanguage } from '../../ui/person/own-language.ts'
import { stateName } from '../../ui/state-mark/state-name.ts'
import { useStateName } from '../../ui/state-mark/use-state-name.ts'
import { LikenessMark } from './likeness-mark.tsx'
import styles from './persons.module.css'

const codedSexes = new Set(['male', 'female', 'unspecified'])

/**
 * The two records point by point. Photographs stand side by side for the official's eyes; nothing measures them. On a
 * narrow screen each point stands over its two values.
 */
export function SideBySide({ found }: { found: Comparison }) {
  const { t } = useSpoken()
  const countryName = useStateName()
  const nationName = (code: string) => (/^[A-Z]{2}$/.test(code) ? countryName(code) : code)
  const { one, other } = found
  const of = (...fields: string[]) => found.fields.filter(({ field }) => fields.includes(field))
  const rows: [title: string, marks: FieldLikeness[], show: (person: ComparedPerson) => ReactNode][] = [
    [
      t('persons.compare.names'),
      of('familyName', 'givenNames'),
      (person) => person.names.length > 0 && <Names person={person} />,
    ],
    [
      t('persons.field.birthDate'),
      of('birthDate'),
      ({ person }) => person.birthDate && <BirthDate value={person.birthDate} />,
    ],
    [t('persons.field.birthPlace'), of('birthPlace'), (person) => person.birthPlace],
    [t('persons.field.sex'), of('sex'), ({ person }) => sexWord(t, person.sex)],
    [
      t('persons.field.nationality'),
      of('nationality'),
      ({ person }) => person.nationality && nationName(person.nationality),
    ],
    [
      t('persons.field.documentNumber'),
      of('documentNumber'),
      ({ documentNumbers: of }) => of.length > 0 && <Numbers of={of} />,
    ],
    [t('persons.field.fatherName'), of('fatherName'), (person) => person.fatherName],
    [t('persons.field.motherName'), of('motherName'), (person) => person.motherName],
  ]
  return (
    <table className={styles.table} aria-label={t('persons.compare.table')}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('persons.compare.point')}</span>
          </th>
          <th scope="col">
            <Record person={one} title={t('persons.compare.here')} />
          </th>
          <th scope="col">
            <Record person={other} title={t('persons.compare.other')} />
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">
            <span>{t('persons.compare.photographs')}</span>
            <span className={styles.quiet}>{t('persons.compare.photographs.note')}</span>
          </th>
          <td>
            <Photograph person={one} />
          </td>
          <td>
            <Photograph person={other} />
          </td>
        </tr>
        {rows.map(([title, marks, show]) => (
          <tr key={title}>
            <th scope="row">
              <span>{title}</span>
              {marks.map((mark) => (
                <LikenessMark key={mark.field} found={mark} named={marks.length > 1} />
              ))}
            </th>
            <td>{show(one) || <NotKnown />}</td>
            <td>{show(other) || <NotKnown />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Record({ person: { place }, title }: { person: ComparedPerson; title: string }) {
  const { t, format } = useSpoken()
  if (place.source === 'extract') {
    return (
      <span className={styles.record}>
        <span className={styles.quiet}>{title}</span>
        <span>{t('persons.compare.extract')}</span>
      </span>
    )
  }
  return (
    <span className={styles.record}>
      <span className={styles.quiet}>{title}</span>
      <Link to="/cases/$caseId" params={{ caseId: place.caseId }} translate="no">
        {place.reference}
      </Link>
      <span className={styles.quiet}>
        {stateName(t, place.otherState)} · {t('persons.compare.submitted', { date: format.date(place.submittedOn) })}
      </span>
    </span>
  )
}

function Photograph({ person: { photographId, place } }: { person: ComparedPerson }) {
  const { t } = useSpoken()
  if (!photographId || place.source !== 'case') return <NotKnown text={t('persons.compare.no-photograph')} />
  return (
    <img
      className={styles.photograph}
      src={`/api/v1/cases/${place.caseId}/documents/${photographId}`}
      alt={t('persons.compare.photograph', { reference: place.reference })}
    />
  )
}

/** As the passport spells it first; below it every other way in which the person is written. */
function Names({ person: { names, person } }: { person: ComparedPerson }) {
  return (
    <ul className={styles.names}>
      {names.map(({ familyName, givenNames }) => (
        <li key={`${familyName} ${givenNames}`}>
          <bdi lang={givenNames === person.ownScript ? ownLanguage(person.nationality) : undefined} translate="no">
            {familyName && <span className={styles.family}>{familyName}</span>} {givenNames}
          </bdi>
        </li>
      ))}
    </ul>
  )
}

function Numbers({ of }: { of: readonly string[] }) {
  return (
    <ul className={styles.names}>
      {of.map((number) => (
        <li key={number} className={styles.number} translate="no">
          {number.toUpperCase()}
        </li>
      ))}
    </ul>
  )
}

function BirthDate({ value }: { value: string }) {
  const { format } = useSpoken()
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.date(value) : value
}

function sexWord(t: ReturnType<typeof useSpoken>['t'], sex: string | null): string | null {
  return sex && codedSexes.has(sex) ? t(`ui.sex.${sex}`) : sex
}

function NotKnown({ text }: { text?: string }) {
  const { t } = useSpoken()
  return <span className={styles.quiet}>{text ?? t('persons.compare.not-known')}</span>
}
