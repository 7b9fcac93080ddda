import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { areParties } from '../../../domain/case/submit.ts'
import type { Services } from '../../platform/services.ts'
import { tellings } from './tellings.ts'

/**
 * The agreement under which practice tells what happens between two States.
 * @throws RangeError where there is none
 */
export function agreementBetween(services: Services, { from, to }: { from: string; to: string }): AgreementPack {
  const today = services.clock().toISOString().slice(0, 10)
  for (const { agreementId } of tellings) {
    const pack = services.agreements.current.get(agreementId)?.pack
    if (pack && areParties(pack, from, to, today)) return pack
  }
  throw new RangeError(`Practice knows no agreement between ${from} and ${to}.`)
}
