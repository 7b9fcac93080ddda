import { ageClasses, type Fact, type FactKind } from '../../statistics/fact.ts'
import { measureOf } from '../../statistics/measures.ts'
import { readPeriod } from '../../statistics/period.ts'
import { type Figure, tallyOf } from '../../statistics/tally.ts'
import { fromDay, toDay } from '../../time/plain-date.ts'
import type { Asked, Known, LabSetting, SourceCase, Task } from '../exercise.ts'
import { drawFrom } from '../files/draw.ts'
import { periodOfFiles } from '../files/quarter.ts'

/** A small laboratory of tests: invented States, four years and a part of a fifth, told in facts alone. */

export const setting: LabSetting = {
  agreementId: 'norland-sudmark',
  requestedState: 'QZ',
  requestingStates: ['QA', 'QB', 'QC', 'QD'],
  firstYear: 2021,
  year: 2024,
  today: '2025-09-17',
}

/** The State with few persons, of which one class has next to none. */
const small = 'QD'

interface Told extends SourceCase {
  facts: Fact[]
}

function told(): Told[] {
  const draw = drawFrom('a small laboratory')
  const first = toDay('2021-01-01')
  const days = toDay(setting.today) - first
  return Array.from({ length: 1100 }, (_, index) => {
    const busy = setting.requestingStates[[0, 0, 0, 0, 0, 1, 1, 1, 2, 2][index % 10]!]!
    const requestingState = index % 17 === 0 ? small : busy
    const submittedOn = fromDay(first + Math.floor((index / 1100) * days))
    const receivedOn = fromDay(toDay(submittedOn) + draw.number(6))
    const persons = draw.one([1, 1, 1, 2, 4])
    const one = {
      reference: `${requestingState}-${submittedOn.slice(0, 4)}-${String(10_000 + index)}`,
      requestingState,
    }
    const facts = factsOf({ requestingState, submittedOn, receivedOn, persons }, index)
    return { ...one, submittedOn, receivedOn, persons, facts }
  })
}

function factsOf({ requestingState, submittedOn, receivedOn, persons }: Omit<SourceCase, 'reference'>, index: number) {
  const by = { requesting_state: requestingState, requested_state: setting.requestedState, procedure: 'normal' }
  const answeredOn = fromDay(toDay(receivedOn) + 5 + ((index * 7) % 38))
  const pending = index % 9 === 0
  const silent = index % 7 === 0
  const arrivedOn = fromDay(toDay(answeredOn) + 10 + ((index * 5) % 60))
  const facts: Fact[] = []
  const say = (about: Fact['about'], kind: FactKind, on: string, more: Partial<Fact> = {}) =>
    facts.push({ kind, about, on, ...more, by: { ...by, ...more.by } })
  const stage = { stage: 'received', turn: index % 3 === 0 ? 'requesting' : 'requested' }
  say('application', 'submitted', submittedOn)
  say('application', 'received', receivedOn, { by: { basis: 'automatic' } })
  say('application', 'stood', submittedOn, { by: stage, since: submittedOn, ...(pending ? {} : { until: answeredOn }) })
  for (let person = 0; person < persons; person += 1) {
    const rare = requestingState === small && index % 85 === 0 && person === 0
    const age = { age: rare ? 'under_14' : ageClasses[1 + ((index + person) % 3)]! }
    say('person', 'received', receivedOn, { by: { ...age, basis: 'automatic' } })
    say('person', 'stood', submittedOn, { by: stage, since: submittedOn, ...(pending ? {} : { until: answeredOn }) })
    if (pending) continue
    const basis = silent ? 'silence' : 'decision'
    say('person', 'answered', answeredOn, {
      by: { outcome: index % 5 === 1 && !silent ? 'refused' : 'accepted', basis },
    })
    const agreed =
      index % 2 === 0 ? { stage: 'accepted', turn: 'requesting' } : { stage: 'document_requested', turn: 'requested' }
    const gone = index % 8 === 3 ? {} : { until: arrivedOn }
    say('person', 'stood', answeredOn, { by: agreed, since: submittedOn, ...gone })
    const length = toDay(answeredOn) - toDay(receivedOn)
    const reply = { clock: 'reply', span: 'received-replied' }
    if (!silent) say('person', 'acted_in_period', answeredOn, { days: length, inTime: length <= 30, by: reply })
    say('person', 'transfer_notified', arrivedOn)
    if (index % 8 === 3) continue
    say('person', 'arrived', arrivedOn)
    const transfer = { clock: 'transfer', span: 'agreed-transferred' }
    say('person', 'acted_in_period', arrivedOn, {
      days: toDay(arrivedOn) - toDay(answeredOn),
      inTime: true,
      by: transfer,
    })
    const document = { clock: 'document', span: 'agreed-document_issued' }
    say('person', 'acted_in_period', arrivedOn, { days: 3 + (index % 4), inTime: true, by: document })
  }
  return facts
}

const cases = told()
const { from, to } = periodOfFiles(setting)

export function askSample({ measure: code, period: text, by = [], only = {} }: Asked): Figure[] {
  const tally = tallyOf({ measure: measureOf(code)!, period: readPeriod(text)!, by, only })
  for (const one of cases) for (const fact of one.facts) if (fact.on <= setting.today) tally.add(fact)
  return tally.figures()
}

export const sources = {
  setting,
  cases: cases.filter(
    ({ submittedOn, receivedOn }) =>
      (submittedOn >= from && submittedOn <= to) || (receivedOn >= from && receivedOn <= to),
  ),
  twice: [1, 2, 3, 4, 5].map((one) => ({
    reference: `QA-${setting.year}-7000${one}`,
    other: `QB-${setting.year}-6000${one}`,
  })),
  names: {
    families: [
      'Axundov',
      'Çələbiyev',
      'Qəhrəmanov',
      'Şükürov',
      'Əliyev',
      'Babayev',
      'Rzayev',
      'Musayev',
      'Orucov',
      'Nuriyev',
      'Vəliyev',
      'Salahov',
      'Yusifov',
      'İmanov',
      'Turabov',
      'Kazımov',
      'Sadıqov',
      'Tağıyev',
      'Hacıyev',
      'Cavadov',
      'Mirzəyev',
      'Nəsirov',
      'Paşayev',
      'Ömərov',
      'Rəhimov',
      'Zamanov',
    ].map((man) => ({ man, woman: `${man}a` })),
    men: [
      'Anar',
      'Çingiz',
      'Elçin',
      'Fərid',
      'Hüseyn',
      'İlqar',
      'Kənan',
      'Murad',
      'Natiq',
      'Orxan',
      'Ramin',
      'Səməd',
      'Tural',
      'Vaqif',
      'Zaur',
      'Şahin',
      'Rauf',
      'Əli',
      'Emin',
      'Qədir',
      'Rəşad',
      'Samir',
      'Nicat',
      'Akif',
      'Ayxan',
      'Bəhruz',
      'Cavid',
      'Eldar',
      'Faiq',
      'Həsən',
      'Xəyal',
      'Mahir',
      'Namiq',
    ],
    women: [
      'Aygün',
      'Çinarə',
      'Əsmər',
      'Günel',
      'Jalə',
      'Könül',
      'Ləman',
      'Nigar',
      'Şəbnəm',
      'Ülkər',
      'Sevda',
      'Röya',
      'Zəhra',
      'Aysel',
      'Bahar',
      'Fidan',
      'Xədicə',
      'Leyla',
      'Minarə',
      'Pərvanə',
      'Səbinə',
      'Tamilla',
      'Vəfa',
      'Yaqut',
    ],
  },
}

export function knownOf(task: Task): Known {
  return { ...sources, figures: (task.asks?.(setting) ?? []).map(askSample) }
}
