import { CompactSign } from 'jose'
import { listed } from '../../../contract/listed.ts'
import type { CaseFile } from '../../../domain/case/case-file.ts'
import { endOf, type RunningClock, relianceOf, runningClocks } from '../../../domain/case/clocks.ts'
import type { CaseEvent, EventType } from '../../../domain/case/events.ts'
import { fold } from '../../../domain/case/evolve.ts'
import { lastWorkingDay, type Outage } from '../../../domain/case/outage.ts'
import { dateIn, timeIn } from '../../../domain/time/zone.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { signingKey } from '../../platform/encryption/signing-key.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import type { Services } from '../../platform/services.ts'
import { listAuthorities } from '../authorities/list.ts'
import { writeAudit } from '../cases/audit.ts'
import { rulesOf } from '../cases/context.ts'
import { loadEvents } from '../cases/load.ts'
import { accessTo } from '../cases/read-access.ts'
import { explainClock } from '../cases/read-explanation.ts'
import { type Verification, verifyCase } from '../cases/verify.ts'
import { viewCase } from '../cases/view.ts'
import { readStatements, type WrittenStatement } from '../confirmations/read.ts'
import { lookOf } from './make.ts'
import { historyEntries } from './parts.ts'
import { type Group, group, type PrintedPart, rowsOf } from './printed.ts'
import { inPages } from './render.ts'
import { type CopySpeech, copySpeech } from './speech.ts'

const purpose = 'evidence of a silence'

/** A period that ended without the act it waited for, as it stood when it ended. */
interface Silence {
  event: Extract<CaseEvent, { type: 'consent_deemed' | 'fallback_document_accepted' }>
  clock: RunningClock
  file: CaseFile
  sentences: string[]
}

interface Gathered {
  events: readonly CaseEvent[]
  silences: readonly Silence[]
  outages: readonly Outage[]
  /** What the two States said of the rules between them. */
  statements: readonly WrittenStatement[]
}

/** The shared stream as it is proven now. */
interface Proof {
  sound: boolean
  events: number
  head: string
  hashes: ReadonlyMap<number, string>
}

/**
 * The evidence of the silence in a case, as a PDF: the application, its receipt, the period and how its last day was found
 * with both readings, what was recorded until it was over, the outages of the program in that time, and the chain of the
 * shared record with a signature of the installation (Ed25519). For whoever reads the reply of the case; recorded as a look.
 * @throws ProblemError 404 as `viewCase`, and for a case without a silence
 */
export async function printSilence(services: Services, official: Official, caseId: string) {
  const view = await viewCase(services, official, caseId)
  if (!view.visibleSections.includes('reply')) throw notFound()
  const at = services.clock().toISOString()
  const gathered = await gather(services, official, caseId, at)
  const proof = await prove(services, caseId)
  const pack = await services.agreements.version(view.agreement.digest)
  const words = copySpeech(official, view, pack, await listAuthorities(services, official))
  const { t, text } = words
  const signed = await sign(services, { caseId, reference: view.reference, at, ...signedFacts(gathered, proof) })
  const printed: PrintedPart = {
    ...lookOf(services, official, words, at),
    title: `${t('copy.silence.title')} ${view.reference}`,
    lead: t('copy.silence.lead', { agreement: text(pack.title) }),
    mark: null,
    groups: [
      applicationGroup(words),
      receiptGroup(words, gathered.events),
      ...gathered.silences.flatMap((silence) => silenceGroups(words, silence, gathered)),
      ...proofGroups(words, gathered, proof, signed),
      printedGroup(words, official, at),
    ],
    contents: null,
  }
  const foot = `${view.reference} · ${t('copy.silence.title')} · ${words.format.dateTime(at)}`
  return { reference: view.reference, pdf: await inPages(services, printed, foot, words) }
}

async function gather(services: Services, official: Official, caseId: string, at: string): Promise<Gathered> {
  return withOfficial(services, official, async (tx) => {
    const access = await accessTo(tx, services, official, caseId)
    if (!access) throw notFound()
    const events = await loadEvents(tx, caseId, ['shared'])
    const silences = events.flatMap((event, index): Silence[] => {
      if (event.type !== 'consent_deemed' && event.type !== 'fallback_document_accepted') return []
      const before = fold(caseId, events.slice(0, index))
      if (!before) return []
      const { clock: id, personIds } = event.data
      const clock = runningClocks(before, rulesOf(services, access.pack, before)).find(
        (one) => one.rule.id === id && one.personIds.includes(personIds[0]!),
      )
      return clock ? [{ event, clock, file: before, sentences: explainClock(clock, before, official.language) }] : []
    })
    if (silences.length === 0) throw notFound()
    const rows = await tx
      .selectFrom('outages')
      .selectAll()
      .where('until_at', '>', new Date(events[0]!.recordedAt))
      .where('from_at', '<', new Date(silences.at(-1)!.event.effectiveAt))
      .orderBy('from_at')
      .execute()
    await writeAudit(tx, services, official, 'silence_printed', caseId, at, { silences: silences.length })
    const pair = { requesting: silences[0]!.file.requestingState, requested: silences[0]!.file.requestedState }
    return {
      events,
      silences,
      statements: await readStatements(tx, access.pack.id, pair),
      outages: rows.map((row) => ({ from: row.from_at.toISOString(), until: row.until_at.toISOString() })),
    }
  })
}

/** Proves the shared stream as oversight does; what each side keeps for itself is no evidence between States. */
async function prove(services: Services, caseId: string): Promise<Proof> {
  const found: Verification = { cases: 0, events: 0, erased: 0, faults: [] }
  const heads = await verifyCase(services, caseId, found)
  const rows = await withSystem(services.pools.system, (tx) =>
    tx
      .selectFrom('events')
      .select(['seq', 'hash'])
      .where('case_id', '=', caseId)
      .where('stream', '=', 'shared')
      .execute(),
  )
  const head = heads.find(({ stream }) => stream === 'shared')
  return {
    sound: found.faults.every(({ stream }) => stream !== 'shared'),
    events: head?.version ?? 0,
    head: head?.head_hash.toString('hex') ?? '',
    hashes: new Map(rows.map((row) => [row.seq, row.hash.toString('hex')])),
  }
}

/** What the signature covers, beside the case and the moment. */
function signedFacts({ silences }: Gathered, { sound, events, head, hashes }: Proof) {
  return {
    kind: 'openrcms.silence',
    version: 1,
    record: { sound, events, head },
    silences: silences.map(({ event }) => ({ ...event.data, seq: event.seq, hash: hashes.get(event.seq) ?? '' })),
  }
}

async function sign({ secret }: Pick<Services, 'secret'>, facts: object): Promise<{ jws: string; key: string }> {
  const key = signingKey(secret, purpose)
  const jws = await new CompactSign(new TextEncoder().encode(JSON.stringify(facts)))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'openrcms-silence+jws' })
    .sign(key.secret)
  return { jws, key: key.publicKey.x }
}

function applicationGroup({ view, t, format, text, authority }: CopySpeech): Group {
  const sent = view.timeline.find(({ type }) => type === 'application_submitted')
  return group(t('copy.silence.application'), {
    rows: rowsOf([
      [t('file.reference'), view.reference],
      [t('case.agreement'), `${text(view.agreement.short)}, ${view.agreement.version}`],
      [t('copy.silence.rules'), `SHA-256 ${view.agreement.digest}`],
      [t('case.party.requesting'), `${authority(view.requestingAuthority)} (${view.requestingState})`],
      [t('case.party.requested'), `${authority(view.requestedAuthority)} (${view.requestedState})`],
      [t('copy.silence.sent'), sent && format.dateTime(sent.recordedAt)],
      [t('copy.silence.form'), view.form && `SHA-256 ${view.form.digest}`],
    ]),
  })
}

function receiptGroup({ t, format }: CopySpeech, events: readonly CaseEvent[]): Group {
  const received = events.find((event) => event.type === 'receipt_confirmed')
  return group(t('copy.silence.receipt'), {
    rows: received
      ? rowsOf([
          [t('case.received-on'), format.date(received.data.receivedOn)],
          [t('copy.silence.basis'), t(`history.receipt.${received.data.basis}`)],
          [t('copy.silence.recorded'), format.dateTime(received.recordedAt)],
        ])
      : [],
    words: received ? [] : [t('case.not-yet')],
  })
}

/** The statements of both States without which the silence would have had no effect, as the event names them. */
function statementRows(
  { t, format, authority, view }: CopySpeech,
  event: Silence['event'],
  { statements }: Gathered,
): [string, string][] {
  return (event.data.confirmations ?? []).flatMap(({ rule, requesting, requested }) =>
    [requesting, requested].flatMap((number): [string, string][] => {
      const found = statements.find((one) => one.number === number)
      if (!found) return []
      const values = {
        rule,
        number,
        state: found.state,
        official: found.official,
        authority: authority(found.authority),
      }
      const side = found.state === view.requestingState ? 'requesting' : 'requested'
      return [[t(`case.party.${side}`), t('copy.silence.statement', { ...values, at: format.dateTime(found.at) })]]
    }),
  )
}

function silenceGroups(words: CopySpeech, { event, clock, sentences }: Silence, gathered: Gathered): Group[] {
  const { t, format, text, person } = words
  const { rule, due, alternative, question, from } = clock
  const state = question.calendar.state
  const end = endOf(clock)
  const zone = question.calendar.timeZone
  const recorded = event.type === 'consent_deemed' ? event.data.calendar : `${state} ${question.calendar.version}`
  const waitedFor = event.type === 'consent_deemed' ? 'reply' : 'document'
  const answered = gathered.events.some((one) => one.recordedAt < end && one.seq < event.seq && answers(one, event))
  const seen = {
    ...words,
    view: { ...words.view, timeline: words.view.timeline.filter((one) => one.stream === 'shared') },
  }
  const entries = (keep: (at: string) => boolean) =>
    historyEntries(
      { ...seen, view: { ...seen.view, timeline: seen.view.timeline.filter((one) => keep(one.recordedAt)) } },
      false,
    )
  const touching = gathered.outages.filter((one) => one.until > `${from}T00:00:00Z` && one.from < end)
  return [
    group(text(rule.title), {
      rows: rowsOf([
        [t('copy.silence.follows'), t(`history.${event.type}`)],
        [t('copy.part.persons'), listed(t, event.data.personIds.map(person))],
        [t('copy.silence.article'), rule.provenance.article],
        [t('copy.silence.source'), rule.provenance.source],
        [t('copy.silence.certainty'), t(`agreements.certainty.${rule.provenance.certainty}`)],
        [t('copy.silence.reliance'), t(`copy.silence.reliance.${relianceOf(clock).kind}`)],
        ...statementRows(words, event, gathered),
        [t('copy.silence.from'), format.date(from)],
        [t('copy.silence.due'), format.dateWithWeekday(event.data.due)],
        [t('copy.silence.other'), alternative && format.dateWithWeekday(alternative)],
        [
          t('copy.silence.over'),
          `${format.dateTime(end)} (${zone}: ${format.date(dateIn(zone, end))}, ${timeIn(zone, end)})`,
        ],
        [t('copy.silence.calendar'), recorded],
        [t('copy.silence.last-working-day'), format.dateWithWeekday(lastWorkingDay(clock))],
      ]),
    }),
    group(t('copy.silence.computation'), {
      words: [
        ...sentences,
        ...(due === event.data.due ? [] : [t('copy.silence.counts-otherwise', { date: format.date(due) })]),
        ...(alternative ? [t('copy.silence.readings')] : []),
      ],
    }),
    group(t('copy.silence.until'), {
      entries: entries((at) => at < end),
      words: [t(`copy.silence.${answered ? 'answered' : 'nothing'}.${waitedFor}`, { at: format.dateTime(end) })],
    }),
    group(t('copy.silence.outages'), {
      rows: touching.map((one) => ({
        label: t('acts.expiry.outage'),
        value: `${format.dateTime(one.from)} – ${format.dateTime(one.until)}`,
      })),
      words: touching.length === 0 ? [t('copy.silence.no-outage')] : [],
    }),
    group(t('copy.silence.after'), { entries: entries((at) => at >= end) }),
  ]
}

/** Whether an event is what a period waited for, of one of the persons for whom it ran. */
function answers(one: CaseEvent, { data }: Silence['event']): boolean {
  const silent = (personId: string) => data.personIds.includes(personId)
  if (one.type === 'travel_document_issued') return silent(one.data.personId)
  if (one.type !== 'reply_given' && one.type !== 'paper_reply_recorded') return false
  return one.data.persons.some(({ personId }) => silent(personId))
}

function proofGroups(
  { t }: CopySpeech,
  { events, silences }: Gathered,
  { sound, events: count, head, hashes }: Proof,
  { jws, key }: { jws: string; key: string },
): Group[] {
  const named: readonly EventType[] = ['application_submitted', 'receipt_confirmed', 'expiry_held', 'expiry_confirmed']
  const shown = events.filter((one) => named.includes(one.type) || silences.some(({ event }) => event === one))
  return [
    group(t('copy.silence.record'), {
      rows: rowsOf([
        [t('copy.silence.proven'), t(sound ? 'copy.silence.sound' : 'copy.silence.unsound')],
        [t('copy.silence.length'), String(count)],
        [t('copy.silence.head'), `SHA-256 ${head}`],
        ...shown.map(
          (one) => [`${one.seq}. ${t(`history.${one.type}`)}`, `SHA-256 ${hashes.get(one.seq) ?? ''}`] as const,
        ),
        [t('copy.silence.key'), `Ed25519 ${key}`],
        [t('copy.silence.signature'), jws],
      ]),
      words: [t('copy.silence.check')],
    }),
  ]
}

function printedGroup({ t, format, authority }: CopySpeech, official: Official, at: string): Group {
  return group(t('copy.cover.printed'), {
    rows: rowsOf([
      [t('copy.cover.by'), `${official.name}, ${authority(official.authority.id)}`],
      [t('copy.cover.at'), format.dateTime(at)],
    ]),
  })
}
