import { posix } from 'node:path'
import type { Certificate, SignedCertificate } from '../../../contract/erasure.ts'
import type { Localized } from '../../../domain/agreement/form.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { withSystem } from '../../platform/database/transaction.ts'
import { digestOf } from '../../platform/digest.ts'
import { notFound } from '../../platform/http/problems.ts'
import { type PrintedRow, printedForm } from '../../platform/pdf/printed-form.ts'
import type { Services } from '../../platform/services.ts'
import { authorityName, type Bilingual, both, countryName, onOneLine, printedDate } from '../documents/printed-words.ts'

/**
 * A certificate of erasure on paper, in the look of the agreement's forms. It names nobody: the person by the identifier
 * and the case by its reference.
 * @throws ProblemError 404 for the certificate of a draft, whose agreement it does not name
 */
export async function printCertificate(services: Services, signed: SignedCertificate): Promise<Buffer> {
  const { certificate } = signed
  const { agreement, requestingState, requestedState } = certificate
  const pack = agreement && services.agreements.current.get(agreement.id)?.pack
  if (!pack || !requestingState || !requestedState) throw notFound()
  const names = await centralAuthorities(services, pack, [requestingState, requestedState])
  const party = (state: string) => ({ name: names.get(state) ?? state, country: countryName(state) })
  const day = certificate.erasedAt.slice(0, 10)
  return services.renderer.render({
    template: posix.join(pack.id, pack.form.template),
    data: printedForm.parse({
      practice: certificate.practice,
      title: both('erasure.certificate.title'),
      agreement: pack.title,
      boxes: [],
      header: {
        from: party(requestingState),
        to: party(requestedState),
        place: '',
        date: day,
        reference: certificate.reference ?? '',
      },
      sections: [
        { letter: '1', title: both('erasure.certificate.what'), blocks: [{ rows: whatRows(certificate) }] },
        { letter: '2', title: both('erasure.certificate.why'), blocks: [{ rows: whyRows(certificate) }] },
        { letter: '3', title: both('erasure.certificate.proof'), blocks: [{ rows: proofRows(signed) }] },
      ],
      statement: both('erasure.certificate.statement'),
      signature: null,
      foot: { pack: footOf(pack, certificate), issued: printedDate(day), kept: false },
    }),
  })
}

function whatRows({ personId, relation, caseId, erasedAt, finalOn, backupDays, destroyed }: Certificate): PrintedRow[] {
  const { payloads, documents } = destroyed
  return [
    row('1', 'person', relation ? `${onOneLine(both(`forms.person.${relation}`))}, ${personId}` : personId),
    row('2', 'case', caseId),
    row('3', 'erased', `${printedDate(erasedAt.slice(0, 10))}, ${erasedAt.slice(11, 16)} UTC`),
    row(
      '4',
      'final',
      `${printedDate(finalOn)} (${onOneLine(both('erasure.certificate.backups', { days: backupDays }))})`,
    ),
    row('5', 'payloads', `${payloads.count}; SHA-256 ${payloads.digest}`),
    row('6', 'documents', `${documents.length}; SHA-256 ${digestOf(documents)}`),
  ]
}

function whyRows({ basis, retention }: Certificate): PrintedRow[] {
  const rows = [row('1', 'basis', onOneLine(both(`erasure.basis.${basis}`)))]
  if (!retention) return rows
  const { period, article, certainty, endedOn, dueOn } = retention
  const amount = onOneLine(both(`erasure.period.${period.unit}`, { amount: period.amount }))
  const rule = [amount, article, onOneLine(both(`agreements.certainty.${certainty}`))].filter(Boolean).join('; ')
  return [...rows, row('2', 'rule', `${rule}\n${printedDate(endedOn)} – ${printedDate(dueOn)}`)]
}

function proofRows({ certificate, jws, publicKey }: SignedCertificate): PrintedRow[] {
  const { kept, erasureId } = certificate
  return [
    row('1', 'id', erasureId),
    row('2', 'chain', kept ? `${kept.sharedEvents}; SHA-256 ${kept.headHash}` : null),
    row('3', 'signature', `Ed25519 ${jws.split('.')[2] ?? ''}`),
    row('4', 'key', publicKey.x),
  ]
}

function row(number: string, label: string, value: string | null): PrintedRow {
  return { number, label: both(`erasure.certificate.${label}`) satisfies Bilingual, value }
}

function footOf(pack: AgreementPack, { agreement }: Certificate): string {
  return `${pack.id} ${agreement?.version ?? pack.version}`
}

async function centralAuthorities(
  services: Services,
  pack: AgreementPack,
  states: readonly string[],
): Promise<Map<string, string>> {
  const rows = await withSystem(
    services.pools.system,
    (tx) =>
      tx
        .selectFrom('authorities')
        .select(['state', 'name'])
        .where('kind', '=', 'central')
        .where('state', 'in', [...states])
        .orderBy('authority_id', 'desc')
        .execute(),
    { readOnly: true },
  )
  return new Map(rows.map(({ state, name }) => [state, authorityName(name as unknown as Localized, pack.form)]))
}
