import type { Scenario, ScenarioStep } from '../../scenario/schema.ts'
import { inProcedure } from '../in-procedure.ts'
import type { Block } from './document.ts'
import { factsOf, type PackWords } from './words.ts'

/** The worked cases of the pack, told with its words: what is done on which day, and what then holds. */
export function cases(words: PackWords, scenarios: readonly Scenario[]): Block[] {
  const { pack, t, text, date, state, titleOf } = words
  return scenarios.map(({ title, about, given, story }, index): Block => {
    const persons = given.persons.map(({ name, relation, class: of, born }) => {
      const said = [t(`agreement.person.${relation}`), titleOf(pack.personClasses, of), born && date(born)]
      return `${name} (${said.filter(Boolean).join(', ')})`
    })
    return {
      kind: 'story',
      number: index + 1,
      title: text(title),
      about: about?.trim() ?? null,
      facts: factsOf([
        [t('agreement.side.requesting'), state(given.requesting)],
        [t('agreement.side.requested'), state(given.requested)],
        [t('blueprint.procedure'), titleOf(pack.procedures, given.procedure)],
        [t('blueprint.case.persons'), persons.join('; ')],
        [t('blueprint.case.agreed'), given.protocols.map((one) => text(one.title)).join('; ')],
        [t('blueprint.case.rules'), !given.unconfirmedRulesApply && t('blueprint.case.confirmed-only')],
      ]),
      steps: story.map((step) => ({
        line: lineOf(words, step),
        why: step.why?.trim() ?? null,
        holds: holdsAfter(words, given.procedure, step),
      })),
    }
  })
}

function lineOf({ t, date }: PackWords, { when, by, named, does }: ScenarioStep): string {
  const [day = '', time = ''] = when.split(' ')
  const at = `${date(day)}, ${time}`
  if (!does) return t('scenario.nobody-acts', { when: at })
  const [side = '', role = ''] = (by ?? '').split(' ')
  const who = t('scenario.who', { side, role: t(`ui.role.${role}`) })
  const act = does === 'submit' ? t('scenario.submit') : t(`agreement.action.${does}`)
  return t('scenario.step', { when: at, who: named ? `${named}, ${who}` : who, does: act })
}

function holdsAfter(words: PackWords, procedure: string, { expect }: ScenarioStep): string[] {
  const { pack, t, date, titleOf, side } = words
  const { stages } = inProcedure(pack, procedure)
  const clock = (id: string) => {
    const found = pack.clocks.find((one) => one.id === id && one.procedures.includes(procedure))
    return found ? words.text(found.title) : id
  }
  const { filing = [] } = expect
  const { stage, turn, deadlines = [], over = [], refused, replies = {}, documents = {}, persons = {} } = expect
  return [
    ...(refused ? [t('blueprint.case.refused')] : []),
    ...(stage ? [t('blueprint.case.stage', { stage: titleOf(stages, stage) })] : []),
    ...Object.entries(persons).map(([name, at]) => `${name}: ${titleOf(stages, at)}`),
    ...(turn ? [t('blueprint.case.turn', { side: turn === 'nobody' ? t('agreement.nobody') : side(turn) })] : []),
    ...Object.entries(replies).map(([name, { outcome, basis, on }]) => {
      const said = [
        outcome && t(`blueprint.case.outcome.${outcome}`),
        basis && t(`blueprint.case.basis.${basis}`),
        on && date(on),
      ]
      return `${name}: ${said.filter(Boolean).join(', ')}`
    }),
    ...filing.flatMap(({ rule, due, late }) => {
      const title = titleOf(pack.filing, rule)
      return due ? [t(late ? 'blueprint.case.filing.late' : 'blueprint.case.filing', { title, date: date(due) })] : []
    }),
    ...deadlines.map(({ clock: id, of, due, alternative }) => {
      const second =
        alternative && alternative !== 'none' && t('blueprint.case.other-reading', { date: date(alternative) })
      const until = [due && t('agreement.until', { date: date(due) }), second].filter(Boolean).join('; ')
      return [[clock(id), of && `(${of})`].filter(Boolean).join(' '), until].filter(Boolean).join(': ')
    }),
    ...Object.entries(documents).map(([name, until]) => t('blueprint.case.document', { name, date: date(until) })),
    ...(over.length > 0 ? [t('blueprint.case.over', { clocks: over.map(clock).join(', ') })] : []),
  ]
}
