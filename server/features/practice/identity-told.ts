import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Command } from '../../../domain/case/actions/registry.ts'
import type { CaseFile } from '../../../domain/case/case-file.ts'
import { dateIn } from '../../../domain/time/zone.ts'
import type { FiledCase } from './file-case.ts'
import type { StepName } from './stories.ts'

/** What registers answer, and what officials decide and record, where it is not plain who somebody is. */

type Answer = Extract<Command, { action: 'answer_verification' }>['input']

/** What each register says in a step, the first that was asked first. */
export function findings(name: StepName, { shown }: FiledCase['persons'][number]): Omit<Answer, 'requestId'>[] {
  const found = { result: 'match' as const, finding: 'Entry found. Name, date and place of birth agree.' }
  const unsure = {
    result: 'possible' as const,
    finding: 'An entry agrees in name and year of birth; the day of birth differs by one digit.',
  }
  const nobody = { result: 'no_match' as const, finding: 'No entry under these particulars, at any spelling.' }
  const otherwise = {
    result: 'match' as const,
    finding: 'Entry found by the number of the passport, under another name than the application states.',
    shown,
  }
  switch (name) {
    case 'answer_none':
      return [nobody, nobody]
    case 'answer_apart':
      return [otherwise, nobody]
    case 'answer_shown':
      return [otherwise, otherwise]
    default:
      return [found, unsure]
  }
}

/** The identity that the registers showed is established, and the consent is given to that person. */
export function establishedReply(file: CaseFile, filed: FiledCase): Command {
  const persons = file.persons.map(({ personId }, index) => ({
    personId,
    outcome: 'accepted' as const,
    checked: ['application' as const, 'evidence' as const, 'registers' as const],
    established: { ...filed.persons[index]!.shown, source: 'register' as const },
    text: 'The person is a national under the name that the passport and the registers show.',
  }))
  return { action: 'propose_reply', input: { persons } }
}

/** Nationality is not established; that says nothing of whether another State considers the person its national. */
export function unestablishedReply(file: CaseFile): Command {
  const persons = file.persons.map(({ personId }) => ({
    personId,
    outcome: 'refused' as const,
    reason: 'nationality_not_established',
    checked: ['application' as const, 'registers' as const],
    text: 'No register holds the person, no document was found, and what the person states could not be confirmed.',
  }))
  return { action: 'propose_reply', input: { persons } }
}

/** The requesting State records that the person claims to be stateless, and refers it to the authority that the agreement's data name. */
export function claim(pack: AgreementPack, file: CaseFile, now: Date, timeZone: string): Command {
  const claimedOn = dateIn(timeZone, now)
  const authorityId = pack.statelessness?.[file.requestingState]?.[0]?.id
  return {
    action: 'record_statelessness',
    input: {
      ...{ personId: file.persons[0]!.personId, claimedOn },
      text: 'Born in transit, never registered anywhere; says that no State has ever given the family a document.',
      ...(authorityId ? { referral: { authorityId, referredOn: claimedOn } } : {}),
    },
  }
}

export function reconsider(file: CaseFile): Command {
  return {
    action: 'ask_reconsideration',
    input: {
      personIds: file.persons.map(({ personId }) => personId),
      ground: 'nationality_not_established',
      reason:
        'The registers answered after the period: none holds the person under the particulars of the application.',
    },
  }
}
