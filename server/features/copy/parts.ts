import type { CaseView, PersonView, TimelineEntry } from '../../../contract/cases.ts'
import { evidenceOfView } from '../../../contract/evidence.ts'
import { establishedWords, itemWords } from '../../../contract/evidence-words.ts'
import { listed } from '../../../contract/listed.ts'
import { stepLines } from '../../../contract/step-words.ts'
import { gapBetween, stepsOf } from '../../../contract/steps.ts'
import { threadsOf } from '../../../contract/threads.ts'
import { type Established, whatEvidenceEstablishes } from '../../../domain/evidence/establishes.ts'
import { presentationOf } from '../../../domain/evidence/item.ts'
import type { PlainDate } from '../../../domain/time/plain-date.ts'
import { type Group, group, type PrintedEntry, rowsOf } from './printed.ts'
import type { CopySpeech } from './speech.ts'

/** Everyone the case concerns: who they are, how they stand, what was replied and which papers they have. */
export function personGroups(words: CopySpeech): Group[] {
  return words.view.persons.map((person) => {
    const rows = standing(words, person)
    const [name, ...others] = rows
    const own = person.ownScript && name ? [{ ...name, native: person.ownScript }] : name ? [name] : []
    return group(`${words.t(`case.relation.${person.relation}`)} · ${words.personName(person)}`, {
      rows: [...own, ...others],
    })
  })
}

function standing({ t, format, title, pack, text }: CopySpeech, person: PersonView) {
  const { reply, travelDocument } = person
  const name = [person.familyName, person.givenNames].filter(Boolean).join(' ')
  return rowsOf([
    [t('copy.row.name'), person.erased ? t('history.erased') : name || t('ui.person.no-name')],
    [t('ui.person.born'), person.birthDate && format.date(person.birthDate)],
    [t('ui.person.nationality'), person.nationality],
    [t('copy.row.class'), title(pack.personClasses, person.personClass)],
    [t('copy.row.stage'), t(`ui.stage.${person.stage}`)],
    [t('copy.row.reply'), reply && `${t(`case.outcome.${reply.outcome}.${reply.basis}`)}, ${format.date(reply.on)}`],
    [t('copy.row.reason'), reply?.reason && title(pack.refusalReasons, reply.reason)],
    [t('copy.row.words'), reply?.text],
    [
      t('copy.row.established'),
      reply?.established && listed(t, [reply.established.name, format.date(reply.established.birthDate)]),
    ],
    [
      t('decision.checked'),
      reply &&
        listed(
          t,
          reply.checked.map((one) => t(`decision.checked.${one}`)),
        ),
    ],
    [t('case.document.requested-on'), person.documentRequestedOn && format.date(person.documentRequestedOn)],
    [text(pack.travelDocument.title), travelDocument && (travelDocument.number ?? t('history.erased'))],
    [t('case.document.valid-until'), travelDocument && format.date(travelDocument.validUntil)],
    [t('case.identity-basis'), travelDocument && title(pack.identityBases, travelDocument.identityBasis)],
    [
      t('case.document.fallback'),
      person.fallbackDocument && pack.fallbackDocument ? text(pack.fallbackDocument.title) : null,
    ],
    [t('case.arrived-on'), person.arrivedOn && format.date(person.arrivedOn)],
  ])
}

/** The application word for word, for the case that its signed form is gone, and beside it for searching. */
export function answerGroups(words: CopySpeech): Group[] {
  const { view, personName } = words
  const several = view.persons.length > 1
  return [
    ...view.persons.flatMap((person) =>
      person.sections.map((section) => answered(words, section, several ? personName(person) : null)),
    ),
    ...view.caseSections.map((section) => answered(words, section, null)),
  ]
}

/** A section of the form as it was answered. */
export function answered(
  { t, text, format }: Pick<CopySpeech, 't' | 'text' | 'format'>,
  section: CaseView['caseSections'][number],
  of: string | null,
): Group {
  const said = ({ value, notAvailable }: Pick<(typeof section.fields)[number], 'value' | 'notAvailable'>) =>
    value ?? (notAvailable && t('case.not-available', { reason: text(notAvailable) }))
  // What was sent stays; what a corrigendum put in its place stands below it.
  const rows = section.fields.flatMap(({ label, corrected, ...sent }) => {
    const own = rowsOf([[text(label), said(sent) ?? (corrected && t('acts.corrigendum.empty'))]])
    if (!corrected) return own
    const by = t('acts.corrigendum.corrected', {
      date: format.date(format.dayOf(corrected.at)),
      number: corrected.number,
    })
    return [...own, ...rowsOf([[by, said(corrected) ?? t('acts.corrigendum.empty')]])]
  })
  const heading = [`${section.letter} ${text(section.title)}`, of].filter(Boolean).join(' · ')
  return group(heading, { rows, words: rows.length === 0 ? [t('case.section-empty')] : [] })
}

/** What the evidence establishes on the day of the copy, then each means with what follows from it; scans follow as pages of their own. */
export function evidenceGroups(words: CopySpeech, today: PlainDate): Group[] {
  const { view, pack, t, text, person, format } = words
  const established = whatEvidenceEstablishes(evidenceOfView(view, pack), pack, today)
  const together = established.map((one) => establishedGroup(one, words))
  if (view.evidence.length === 0) return [...together, group(null, { words: [t('case.evidence.none')] })]
  const items = view.evidence.map((item) => {
    const erased = view.persons.find((one) => one.personId === item.personId)?.erased
    const weighed = established.flatMap(({ items }) => items).find(({ itemId }) => itemId === item.itemId)
    const said = weighed && itemWords(weighed, words)
    const issued = [item.issuedOn && format.date(item.issuedOn), item.issuedAt, item.issuedBy]
    return group(text(item.title), {
      rows: rowsOf([
        [t('case.evidence.of'), person(item.personId)],
        [t('copy.row.annex'), t('case.evidence.annex', { annex: weighed?.as?.annex ?? item.annex })],
        [t('copy.row.effect'), said && [said.sentence, ...said.reasons].join(' ')],
        [t('copy.row.kind'), t(`case.evidence.${presentationOf(item)}`)],
        [t('evidence.validity'), said?.validity],
        [t('case.evidence.shown'), listed(t, [item.shownName, format.date(item.shownBirthDate)])],
        [t('case.evidence.number'), item.number],
        [t('case.evidence.issued'), listed(t, issued)],
        [
          t('acts.corrigendum.title'),
          item.corrigendum === null ? null : t('acts.corrigendum.added-by', { number: item.corrigendum }),
        ],
        [t('case.evidence.expires'), item.expiresOn && format.date(item.expiresOn)],
        [t('copy.row.words'), item.note],
      ]),
      words: item.documents.length > 0 ? [] : [t(erased ? 'copy.scan.erased' : 'case.evidence.no-scan')],
    })
  })
  return [...together, ...items]
}

/** What the evidence about one person establishes together. */
function establishedGroup(found: Established, words: CopySpeech): Group {
  const { view, t, person } = words
  const said = establishedWords(found, view.evidence, words)
  const name = view.persons.length > 1 ? person(found.personId) : ''
  const aliases = said.aliases.map((one) =>
    [one.name, one.spellings, one.birthDate, `${one.source}, ${one.status}`].filter(Boolean).join(' · '),
  )
  return group([t('evidence.title'), name].filter(Boolean).join(' · '), {
    rows: rowsOf([
      [t('evidence.identity'), said.identity],
      [t('evidence.aliases'), aliases.length > 1 ? aliases.join('\n') : null],
      [t('evidence.conflicts'), said.conflicts.join('\n')],
    ]),
    words: [said.sentence, said.by, said.helps].filter((line) => line !== null),
  })
}

/** Every transfer that was notified, with what became of it. */
export function transferGroups({ view, t, format, title, pack, crossingPoint, person }: CopySpeech): Group[] {
  return view.transfers.map((one) =>
    group(`${format.dateWithWeekday(one.date)}, ${one.time} · ${t(`case.transfer.state.${one.state}`)}`, {
      rows: rowsOf([
        [t('case.transfer.travellers'), listed(t, one.personIds.map(person))],
        [t('case.transfer.means'), one.means && t(`case.transfer.means.${one.means}`)],
        [t('case.transfer.flight'), one.flight],
        [t('case.transfer.departure'), one.departure],
        [t('case.transfer.crossing-point'), crossingPoint(one.crossingPoint)],
        [t('case.transfer.escorts'), one.escorts === 0 ? t('case.transfer.no-escorts') : String(one.escorts)],
        [t('case.transfer.medical-escort'), one.medicalEscort ? t('case.yes') : null],
        ...one.needs.map((need) => [t('case.transfer.needs-of', { name: person(need.personId) }), need.text] as const),
        [t('copy.row.reason'), one.failure && title(pack.transferFailureReasons, one.failure.reason)],
        [t('copy.row.words'), one.failure?.text],
      ]),
    }),
  )
}

/** What both States wrote to each other, oldest first. */
export function messageEntries(words: CopySpeech): PrintedEntry[] {
  return wordEntries(words, 'message_sent')
}

/** What either side asked of the other, oldest first, each item with its answer. */
export function informationGroups(words: CopySpeech): Group[] {
  const { view, t, format, text, person, authority } = words
  return view.informationRequests.toReversed().map((one) => {
    const asked = listed(t, [one.by, authority(one.authority), format.dateTime(one.at)])
    const rows = one.items.flatMap((item) => {
      const what = [
        item.title ? text(item.title) : t(`information.kind.${item.kind}`),
        item.personId && person(item.personId),
      ]
      const question = [t(`information.reason.${item.reason}`), item.text].filter(Boolean).join(': ')
      const { answer } = item
      const said = answer && [
        answer.kind === 'corrigendum' ? t('information.by-corrigendum', { number: answer.corrigendum ?? 0 }) : null,
        answer.notAvailable && t('case.not-available', { reason: text(answer.notAvailable) }),
        answer.text,
        ...answer.files.map(({ digest }) => t('messages.file-named', { digest: digest.slice(0, 16) })),
      ]
      const signature = answer && listed(t, [answer.by, authority(answer.authority), format.dateTime(answer.at)])
      return rowsOf([
        [what.filter(Boolean).join(' · '), question],
        [
          t('information.answer'),
          said ? [...said, signature && `(${signature})`].filter(Boolean).join(' ') : t('information.not-answered'),
        ],
      ])
    })
    return group(`${t('information.number', { number: one.number })} · ${t(`information.state.${one.state}`)}`, {
      rows: [...rowsOf([[t('information.asked-by'), asked]]), ...rows],
    })
  })
}

export function noteEntries(words: CopySpeech): PrintedEntry[] {
  return wordEntries(words, 'note_added')
}

function wordEntries(words: CopySpeech, type: 'message_sent' | 'note_added'): PrintedEntry[] {
  return threadsOf(words.view.timeline, type).flatMap(({ topic, entries }) =>
    entries.map((entry) => ({
      ...signed(words, entry),
      what: [words.authority(entry.authority), topic].filter(Boolean).join(' · '),
      who: entry.actor ?? '',
      lines: [entry.text ?? words.t('history.erased'), ...filesOf(words, entry)],
      own: entry.stream !== 'shared',
      gap: null,
    })),
  )
}

/** The files that a message brought, by their digests: they are kept beside it and not bound in. */
function filesOf({ view, t }: CopySpeech, entry: TimelineEntry): string[] {
  const named = (entry.data.files ?? []) as { documentId: string }[]
  const found = view.messages.files.filter((one) => named.some(({ documentId }) => documentId === one.documentId))
  return found.map(({ digest }) => t('messages.file-named', { digest: digest.slice(0, 16) }))
}

/** What happened, in words, oldest first; without `internal` only what both States know. */
export function historyEntries(words: CopySpeech, internal: boolean): PrintedEntry[] {
  const { view, t, person } = words
  const steps = stepsOf(view.timeline.filter((one) => internal || one.stream === 'shared'))
  return steps.map((step, index) => {
    const { first, entries } = step
    const before = steps[index - 1]?.first.recordedAt
    const gap = before ? gapBetween(before, first.recordedAt) : null
    const concerned = [...new Set(entries.flatMap((entry) => entry.personId ?? []))]
    const whom = view.persons.length > 1 && concerned.length > 0 ? ` · ${listed(t, concerned.map(person))}` : ''
    return {
      ...signed(words, first),
      what: `${t(`history.${first.type}`)}${whom}`,
      lines: stepLines(step, words),
      own: first.stream !== 'shared',
      gap: gap && t(`case.gap.${gap.unit}`, { count: gap.count }),
    }
  })
}

/** When, in both clocks where they differ, and who for which authority and State. */
function signed(words: CopySpeech, entry: TimelineEntry): Pick<PrintedEntry, 'when' | 'who' | 'mark'> {
  const { t, format, authority, stateOf, elsewhere, otherState } = words
  // A receipt that the system confirmed was nobody's act, whoever sent the application.
  const bySystem = entry.type === 'receipt_confirmed' && entry.data.basis !== 'official'
  const there = elsewhere(entry.recordedAt)
  const by = listed(t, [entry.actor, authority(entry.authority), stateOf(entry.authority)])
  return {
    when: [format.dateTime(entry.recordedAt), there && `(${otherState} ${there})`].filter(Boolean).join(' '),
    who: bySystem ? t('case.by-system') : entry.authority ? by : t('history.by_law'),
    mark: t('ui.timeline.private'),
  }
}

/** What the own side keeps to itself: registers, the proposal, notes and references. */
export function internalGroups(words: CopySpeech): Group[] {
  const { view, t, format, authority, register, person, pack, title } = words
  const groups: Group[] = []
  if (view.references.length > 0) {
    groups.push(
      group(t('case.references'), {
        rows: rowsOf(view.references.map((one) => [t(`case.reference.${one.kind}`), one.value])),
      }),
    )
  }
  for (const one of view.verifications) {
    groups.push(
      group(`${register(one.authority, one.register)} · ${authority(one.authority)}`, {
        rows: rowsOf([
          [t('case.verification.about'), person(one.personId)],
          [t('case.verification.asked'), format.dateTime(one.askedAt)],
          [t('case.verification.question'), one.question],
          [
            t('copy.row.result'),
            one.result
              ? t(`history.verification.${one.result}`)
              : t(one.recalled ? 'case.verification.recalled' : 'case.verification.waiting'),
          ],
          [t('case.verification.answered'), one.answeredAt && format.dateTime(one.answeredAt)],
          [t('copy.row.words'), one.finding],
        ]),
      }),
    )
  }
  if (view.proposal) {
    const rows = view.proposal.persons.map((one) => ({
      label: person(one.personId),
      value: [t(`case.outcome.${one.outcome}`), one.reason && title(pack.refusalReasons, one.reason), one.text]
        .filter(Boolean)
        .join('\n'),
    }))
    groups.push(group(`${t('case.proposal')} · ${t('case.proposal.by', { name: view.proposal.by })}`, { rows }))
  }
  const notes = noteEntries(words)
  if (notes.length > 0) groups.push(group(t('case.notes'), { entries: notes }))
  return groups
}
