import { inProcedure } from '../../../domain/agreement/in-procedure.ts'
import type { PersonRelation } from '../../../domain/agreement/vocabulary.ts'
import type { DraftPerson, EvidenceItem } from '../../../domain/case/application.ts'
import type { Official } from '../../platform/http/actor.ts'
import { createDraft } from '../drafts/create.ts'
import { addFile } from '../drafts/files.ts'
import { handOver } from '../drafts/handover.ts'
import { renderDraftForm } from '../drafts/render-form.ts'
import { savePart } from '../drafts/save.ts'
import { submitApplication } from '../drafts/submission.ts'
import { agreementBetween } from './agreement-between.ts'
import { attestationFor } from './attestations.ts'
import { countryOf } from './countries.ts'
import type { PersonDocument } from './documents.ts'
import { createFamily } from './families.ts'
import { answersFor, evidenceFrom } from './fill-application.ts'
import { createKnownPerson } from './known-person.ts'
import { ageOn, createPerson, type PracticePerson } from './persons.ts'
import { createPortrait } from './portraits.ts'
import { createBirthCertificateScan } from './scans/birth-certificate.ts'
import { createIdentityCardScan } from './scans/identity-card.ts'
import { createPassportScan } from './scans/passport.ts'
import type { Story } from './stories.ts'
import type { Desk } from './tell-story.ts'
import { type Telling, tellingOf } from './tellings.ts'

export interface FiledCase {
  caseId: string
  persons: {
    personId: string
    birthDate: string
    scanIds: string[]
    /** Who the person is by the papers. */
    shown: { name: string; birthDate: string }
  }[]
}

interface Member {
  relation: PersonRelation
  person: PracticePerson
  /** As the application tells of the person. */
  told: PracticePerson
  draft: DraftPerson
  portrait: Buffer
}

/** Drafts an application in the unit, as a case officer types it; not yet handed over. */
export async function draftCase(desk: Desk, story: Story): Promise<FiledCase & { officer: Official }> {
  const { services, find } = desk
  const officer = find(story.unit ?? unitOf(story.from), 'case_officer')
  const whole = agreementBetween(services, story)
  const { papers: categories } = tellingOf(whole.id)
  const draft = await createDraft(services, officer, { agreementId: whole.id, requestedState: story.to })
  const { caseId } = draft
  const { procedure = draft.content.setup.procedure } = story
  const pack = inProcedure(whole, procedure)
  const save = async (part: string, content: unknown) => {
    await savePart(services, officer, caseId, part, { version: draft.versions[part] ?? 0, content })
  }
  const members = await cast(desk, story, draft.content.persons[0]!.personId)
  const papersHeld = members.map((member) => (story.papers === 'none' ? [] : papersOf(member, categories, desk.now())))
  const evidence: EvidenceItem[] = []
  const scanIds = new Map<string, string[]>()
  await save('setup', { ...draft.content.setup, procedure })
  const persons: DraftPerson[] = []
  await save(
    'persons',
    members.map(({ draft: person }) => person),
  )
  draft.versions.persons = (draft.versions.persons ?? 0) + 1
  for (const [index, member] of members.entries()) {
    const { personId } = member.draft
    const upload = (purpose: 'photograph' | 'evidence', bytes: Buffer) =>
      addFile(services, officer, caseId, { purpose, personId, freeOfAsylumData: true, name: `${purpose}.jpg`, bytes })
    const photograph = await upload('photograph', member.portrait)
    persons.push({ ...member.draft, photographId: photograph.documentId })
    const items: EvidenceItem[] = []
    for (const { category, document, scan } of papersHeld[index]!) {
      const { documentId } = await upload('evidence', await scan)
      const item = evidenceFrom(personId, category, document, { itemId: services.newId(), documentId })
      const { name, birthDate } = shownBy(member.person)
      items.push(story.claimed ? { ...item, shownName: name, shownBirthDate: birthDate } : item)
    }
    evidence.push(...items)
    scanIds.set(
      personId,
      items.flatMap(({ documentIds }) => documentIds),
    )
    const health = story.health && member.relation === 'principal' ? healthNote : null
    for (const { section, answers } of answersFor(pack, member.draft, member.told, health)) {
      await save(`section:${section.id}:${personId}`, answers)
    }
  }
  await save('persons', persons)
  await save('evidence', evidence)
  await save('references', [
    { kind: 'file', value: `${story.from} ${desk.random.integer(1000, 9999)}/${desk.now().slice(2, 4)}` },
  ])
  return {
    caseId,
    officer,
    persons: members.map(({ draft: { personId }, person }) => ({
      personId,
      birthDate: person.birthDate,
      scanIds: scanIds.get(personId) ?? [],
      shown: shownBy(person),
    })),
  }
}

/** Drafts, hands over, attests, reviews the form and submits: everything an application goes through. */
export async function fileCase(desk: Desk, story: Story): Promise<FiledCase> {
  const { services, find, random } = desk
  const filed = await draftCase(desk, story)
  const signer = find(centralOf(story.from), 'central_desk')
  if (filed.officer.authority.id !== signer.authority.id) await handOver(services, filed.officer, filed.caseId)
  const { documentId, digest } = await renderDraftForm(services, signer, filed.caseId)
  const pack = agreementBetween(services, story)
  const attestations = filed.persons.map((person) => attestationFor(pack, story.from, person, services.clock()))
  const key = `practice-${random.bytes(16).toString('hex')}`
  await submitApplication(services, signer, filed.caseId, { attestations, form: { documentId, digest } }, key)
  return filed
}

export function centralOf(state: string): string {
  return countryOf(state).central
}

/** The unit that usually drafts for a State; the central authority itself where there is none. */
export function unitOf(state: string): string {
  const { unit, central } = countryOf(state)
  return unit ?? central
}

const healthNote = 'Diabetes mellitus type 1, insulin four times a day. Walks short distances only.'

/** Who the application is about, with a drawn portrait of each. */
async function cast(desk: Desk, story: Story, principalId: string): Promise<Member[]> {
  const { random } = desk
  const asOf = desk.now()
  const { passport, identityCard } = story
  const wishes = {
    asOf,
    nationality: story.to,
    ...(passport ? { passport } : {}),
    ...(identityCard ? { identityCard } : {}),
  }
  const people: [PersonRelation, PracticePerson][] = []
  if (story.spouse || story.children) {
    const family = createFamily(random, { ...wishes, children: story.children ?? 0 })
    people.push(['principal', family.principal])
    if (story.spouse) people.push(['spouse', family.spouse])
    people.push(...family.children.map((child): [PersonRelation, PracticePerson] => ['child', child]))
  } else {
    people.push([
      'principal',
      story.known ? createKnownPerson(story.known, wishes, story.spelt) : createPerson(random, wishes),
    ])
  }
  const members: Member[] = []
  for (const [index, [relation, person]] of people.entries()) {
    const personId = index === 0 ? principalId : desk.services.newId()
    const { sex, eyeColour, birthDate } = person
    const seed = story.known ?? personId
    const portrait = await createPortrait({ seed, sex, age: ageOn(birthDate, asOf), eyeColour })
    const personClass = 'own_national'
    members.push({
      relation,
      person,
      told: toldOf(person, story),
      portrait,
      draft: { personId, relation, personClass },
    })
  }
  return members
}

/** Names and numbers as the application has them: the person's own, those that the person claims, or next to nothing. */
function toldOf(person: PracticePerson, { papers, claimed }: Story): PracticePerson {
  if (!papers && !claimed) return person
  const { personalNumber: _, passport: __, identityCard: ___, parents: ____, patronymic: _____, ...known } = person
  return { ...known, ...claimed, particulars: {} }
}

function shownBy({ givenNames, familyName, birthDate }: PracticePerson): { name: string; birthDate: string } {
  return { name: `${givenNames} ${familyName}`, birthDate }
}

interface Paper {
  category: string
  document: PersonDocument
  /** Drawn while the application is typed. */
  scan: Promise<Buffer>
}

/** The papers a person has, with the category under which the agreement takes them on this day. */
function papersOf({ person, portrait }: Member, categories: Telling['papers'], asOf: string): Paper[] {
  const { passport, identityCard } = person
  const papers: Paper[] = []
  const add = (category: string | null, document: PersonDocument, scan: () => Promise<Buffer>) => {
    if (category) papers.push({ category, document, scan: scan() })
  }
  if (passport) {
    const category = passport.expiresOn < asOf ? categories.expiredPassport : categories.passport
    add(category, passport, () => createPassportScan(person, portrait))
  }
  if (identityCard) {
    add(categories.identityCard, identityCard, () => createIdentityCardScan(person, portrait))
  }
  if (papers.length === 0 && person.parents && person.people.papers.look.birth) {
    const certificate = { number: '', issuedOn: '', expiresOn: '', authority: 'Civil registry office' }
    add(categories.birthCertificate, { ...certificate, place: person.birthPlace.english }, () =>
      createBirthCertificateScan(person),
    )
  }
  return papers
}
