import { rolesOfKind } from '../../access/sections.ts'
import type { AuthorityKind, Relation, Role } from '../vocabulary.ts'
import type { Block } from './document.ts'
import { factsOf, type PackWords, rule } from './words.ts'

export function instrument(words: PackWords): Block[] {
  const { pack, t, date } = words
  const { citation, signedOn, inForceFrom, binding, provenance } = pack.instrument
  const facts = factsOf([
    [t('agreement.citation'), citation],
    [t('agreement.signed'), signedOn && date(signedOn)],
    [t('agreement.in-force'), date(inForceFrom)],
    [t('agreement.binding'), t(binding ? 'agreement.binding.yes' : 'agreement.binding.no')],
    [t('blueprint.prefix'), pack.referencePrefix],
  ])
  return [rule(words, words.text(pack.title), { facts, provenance })]
}

export function parties(words: PackWords): Block[] {
  const { pack, t, text } = words
  const sides = pack.sides.map((side) =>
    rule(words, text(side.title), { lines: [statesOf(words, side)], provenance: side.provenance }),
  )
  return [
    ...sides,
    { kind: 'heading', text: t('blueprint.authorities') },
    { kind: 'text', text: t('blueprint.authorities.text') },
    authorities(words),
  ]
}

/** The States of a side, each with its days where they are not the same for all. */
export function statesOf({ t, date, state }: PackWords, side: PackWords['pack']['sides'][number]): string {
  const [first] = side.states
  const same = side.states.every((one) => one.from === first?.from && !one.until)
  if (same && first)
    return `${side.states.map((one) => state(one.state)).join(', ')}; ${t('agreement.since', { date: date(first.from) })}`
  return side.states
    .map((one) => {
      const until = one.until && t('agreement.until', { date: date(one.until) })
      return [state(one.state), t('agreement.since', { date: date(one.from) }), until].filter(Boolean).join(' ')
    })
    .join('; ')
}

/** The kinds of authority whose roles this agreement calls upon, for each side to enter which they are. */
function authorities(words: PackWords): Block {
  const { pack, t, text } = words
  const kinds = ['central', 'local', 'register', 'mission', 'border', 'oversight'] as const satisfies AuthorityKind[]
  const called = rolesCalled(words)
  const rows = kinds.flatMap((kind) => {
    const roles = rolesOfKind[kind].filter((role) => called.has(role))
    return roles.length > 0 ? [[t(`administration.kind.${kind}`), words.roles(roles), '', '']] : []
  })
  const [one, other] = pack.sides
  return {
    kind: 'table',
    caption: t('blueprint.authorities'),
    columns: [
      { title: t('blueprint.authority'), share: 3 },
      { title: t('agreement.roles'), share: 4 },
      { title: text(one.title), share: 4 },
      { title: text(other.title), share: 4 },
    ],
    rows,
    toFill: true,
  }
}

function rolesCalled({ pack }: PackWords): Set<Role> {
  const actions = Object.values(pack.actions).flatMap((action) => action?.roles ?? [])
  const readers = Object.values(pack.sections).flatMap((list: { relation: Relation; roles: Role[] }[]) =>
    list.flatMap((one) => one.roles),
  )
  return new Set([...actions, ...readers])
}

export function persons(words: PackWords): Block[] {
  const { pack, t, text, date } = words
  const { scope } = pack
  const classes = pack.personClasses.map(({ title, relations, procedures: of, provenance }) => {
    const only = of && t('agreement.only-in', { procedures: words.procedures(of) })
    const lines = [relations.map((one) => t(`agreement.person.${one}`)).join(', '), only]
    return rule(words, text(title), { lines, provenance })
  })
  if (!scope) return classes
  const title = t('agreement.scope', { date: date(scope.enteredAfter) })
  return [...classes, rule(words, title, { lines: [t('agreement.scope.text')], provenance: scope.provenance })]
}

export function procedures(words: PackWords): Block[] {
  const { pack, text } = words
  return pack.procedures.map((one) =>
    rule(words, text(one.title), {
      lines: [text(one.when), ...courseLines(words, one)],
      facts: courseFacts(words, one),
      provenance: one.provenance,
    }),
  )
}

type Procedure = PackWords['pack']['procedures'][number]

function courseLines({ t }: PackWords, { application, course }: Procedure) {
  if (!course) return []
  return [
    !application && t('agreement.course.notice'),
    application && course.document === 'other' && t('agreement.course.other-document'),
  ]
}

/** What a procedure does otherwise than the agreement as a whole. */
function courseFacts({ pack, t, text, stages, titleOf }: PackWords, { course }: Procedure) {
  if (!course) return []
  const within = Object.entries(course.within).map(
    ([action, list]) => `${t(`agreement.action.${action}`)}: ${stages(list ?? [])}`,
  )
  return factsOf([
    [t('agreement.course.form'), course.form && text(course.form.title)],
    [t('agreement.course.without'), course.without.map((action) => t(`agreement.action.${action}`)).join(', ')],
    [t('agreement.course.within'), within.join('; ')],
    [
      t('agreement.course.stages'),
      course.stages.map(({ id, title }) => `${titleOf(pack.stages, id)} – ${text(title)}`).join('; '),
    ],
  ])
}
