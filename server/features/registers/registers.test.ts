import { describe } from 'vitest'
import { again } from './testing/again.ts'
import { asked } from './testing/asked.ts'
import { badDays } from './testing/bad-days.ts'
import { extracts } from './testing/extracts.ts'
import { overseenLog } from './testing/log.ts'
import { openPlace } from './testing/place.ts'

/** Connected registers, with a register that behaves as registers do on bad days. One house serves all suites. */

openPlace()
describe('a connected register', asked)
describe('a connected register on a bad day', badDays)
describe('a register on the page of a case', again)
describe('the log of the registers', overseenLog)
describe('an extract of a register', extracts)
