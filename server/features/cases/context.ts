// Offered to other features: deadlines of a case are counted anew by the same rules.
import type { RuleStatement } from '../../../domain/agreement/confirmation/statements.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Relation, Role } from '../../../domain/agreement/vocabulary.ts'
import { agreementOf } from '../../../domain/case/agreement-of.ts'
import type { CaseFile } from '../../../domain/case/case-file.ts'
import type { Context, Rules, Upload } from '../../../domain/case/context.ts'
import type { PayloadPart } from '../../../domain/case/events.ts'
import { digestOf } from '../../platform/digest.ts'
import type { Services } from '../../platform/services.ts'
import { packBetween } from '../confirmations/between.ts'

/** The official as the case engine knows one: who, for which authority and State, in which roles. */
export interface Acting {
  userId: string
  authority: { id: string; state: string }
  roles: readonly Role[]
  /** The machine client that acts in the official's name. */
  client?: string
}

/** The rules that hold for a case, from the pack that it is pinned to. `statements`: all that its two States made, where not given. */
export function rulesOf(
  services: Services,
  pack: AgreementPack,
  file: CaseFile,
  statements?: readonly RuleStatement[],
): Rules {
  return rulesUnder(services, agreementFor(services, pack, file, statements))
}

/** The agreement as it holds for a case, with what its two States confirmed of it. */
export function agreementFor(
  services: Services,
  pack: AgreementPack,
  file: CaseFile,
  statements?: readonly RuleStatement[],
): AgreementPack {
  const pair = { requesting: file.requestingState, requested: file.requestedState }
  return agreementOf(packBetween(services, pack, pair, statements), file)
}

function rulesUnder(services: Services, agreement: AgreementPack): Rules {
  return {
    agreement,
    // A copy: a version that is published meanwhile does not change the rules under a decision.
    calendars: { ...services.calendars },
    unconfirmedRulesApply: services.config.mode === 'practice',
  }
}

export function contextOf(
  services: Services,
  agreement: AgreementPack,
  acting: Acting,
  relation: Relation,
  now: string,
  more: {
    birthDates: Record<string, string>
    carried?: readonly PayloadPart[]
    uploads?: readonly Upload[]
    identities?: NonNullable<Context['identities']>
  },
): Context {
  return {
    ...rulesUnder(services, agreement),
    now,
    actor: {
      userId: acting.userId,
      authorityId: acting.authority.id,
      state: acting.authority.state,
      relation,
      roles: acting.roles,
    },
    newId: services.newId,
    digest: digestOf,
    ...more,
  }
}
