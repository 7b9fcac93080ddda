import { isReconsidered } from '../../../contract/consent.ts'
import type { CopyRequest } from '../../../contract/copy.ts'
import { type SectionId, sealedSections, sectionIds } from '../../../domain/agreement/vocabulary.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Look, Planned } from './make.ts'
import { type Group, group, type PrintedPart, rowsOf } from './printed.ts'
import type { CopySpeech } from './speech.ts'

interface Made {
  at: string
  look: Look
  plan: readonly Planned[]
  /** The page on which each part begins. */
  begins: readonly number[]
}

/** What the own side never shares, whoever of it may read it. */
const internalSections: readonly SectionId[] = ['attestation', 'own_references', 'verification', 'proposal', 'notes']

/** The cover: the case, the persons, the parties, who printed it when and for what, what is in it and what is not; then the contents. */
export function frontOf(words: CopySpeech, official: Official, request: CopyRequest, made: Made): PrintedPart {
  const { view, t } = words
  return {
    ...made.look,
    title: `${t('copy.title')} ${view.reference}`,
    lead: words.text(words.pack.title),
    mark: request.internal ? t('copy.mark.internal') : request.sealedPurpose ? t('copy.mark.sealed') : null,
    groups: [
      caseGroup(words),
      personsGroup(words),
      partiesGroup(words),
      printedGroup(words, official, request, made.at),
      ...sections(words, request),
    ],
    contents: {
      label: t('copy.contents'),
      list: made.plan.map(({ title, deeper }, index) => ({ title, deeper, page: made.begins[index] ?? 0 })),
    },
  }
}

function caseGroup({ view, t, format, text, title, pack }: CopySpeech): Group {
  return group(t('copy.cover.case'), {
    rows: rowsOf([
      [t('file.reference'), view.reference],
      [t('case.agreement'), `${text(view.agreement.short)}, ${view.agreement.version}`],
      [t('case.procedure'), title(pack.procedures, view.procedure)],
      [t('copy.row.stage'), t(`ui.stage.${isReconsidered(view) ? 'reconsidered' : view.stage}`)],
      [t('case.submitted-on'), format.date(view.submittedOn)],
      [t('case.received-on'), view.receivedOn ? format.date(view.receivedOn) : t('case.not-yet')],
    ]),
  })
}

function personsGroup({ view, t, personName }: CopySpeech): Group {
  return group(t('copy.part.persons'), {
    rows: view.persons.map((person) => ({
      label: t(`case.relation.${person.relation}`),
      value: personName(person),
      ...(person.ownScript ? { native: person.ownScript } : {}),
    })),
  })
}

function partiesGroup({ view, t, authority }: CopySpeech): Group {
  const party = (state: string, ...ids: string[]) => `${[...new Set(ids)].map(authority).join('\n')} (${state})`
  return group(t('copy.cover.parties'), {
    rows: rowsOf([
      [t('case.party.requesting'), party(view.requestingState, view.requestingAuthority, view.requestingUnit)],
      [t('case.party.requested'), party(view.requestedState, view.requestedAuthority)],
    ]),
  })
}

function printedGroup(
  { t, format, authority }: CopySpeech,
  official: Official,
  request: CopyRequest,
  at: string,
): Group {
  return group(t('copy.cover.printed'), {
    rows: rowsOf([
      [t('copy.cover.by'), `${official.name}, ${authority(official.authority.id)}`],
      [t('copy.cover.at'), format.dateTime(at)],
      [t('copy.cover.purpose'), t(`copy.purpose.${request.purpose}`)],
      [t('copy.cover.sealed-purpose'), request.sealedPurpose],
    ]),
  })
}

/** Which sections are in the copy, and of those that are not, why. */
function sections({ view, t, pack }: CopySpeech, { internal, sealedPurpose }: CopyRequest): Group[] {
  const included: string[] = []
  const left: [string, string][] = []
  for (const section of sectionIds) {
    if (!pack.sections[section]) continue
    const name = t(`copy.section.${section}`)
    const sealed = sealedSections.some((one) => one === section)
    const filled = view.sealed.some((one) => one.section === section)
    if (!view.visibleSections.includes(section)) left.push([name, t('copy.left.not-yours')])
    else if (sealed && !sealedPurpose) left.push([name, t('copy.left.sealed')])
    else if (sealed && !filled) left.push([name, t('copy.left.empty')])
    else if (internalSections.includes(section) && !internal) left.push([name, t('copy.left.internal')])
    else included.push(name)
  }
  return [
    group(t('copy.cover.included'), { words: [included.join(' · ')] }),
    ...(left.length > 0 ? [group(t('copy.cover.left-out'), { rows: rowsOf(left) })] : []),
  ]
}
