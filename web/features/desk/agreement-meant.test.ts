import { expect, test } from 'vitest'
import type { AgreementList } from '../../../contract/agreements.ts'
import { agreementMeant } from './agreement-meant.ts'

const agreement = (id: string, ...counterparts: string[]): AgreementList[number] => ({
  id,
  version: '1',
  digest: id,
  title: { en: id, az: id },
  short: { en: id, az: id },
  counterparts,
})

test('procedures are those of the agreement that is named, or of the only one there is', () => {
  const two = [agreement('north', 'XN'), agreement('south', 'XS', 'XO'), agreement('elsewhere')]
  expect(agreementMeant({}, two)).toBeUndefined()
  expect(agreementMeant({ agreement: 'south', state: 'XN' }, two)).toBe('south')
  expect(agreementMeant({ state: 'XN' }, two)).toBe('north')
  expect(agreementMeant({ state: 'XA' }, two)).toBeUndefined()
  expect(agreementMeant({}, [agreement('north', 'XN'), agreement('elsewhere')])).toBe('north')
})
