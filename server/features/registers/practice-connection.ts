// Offered to other features: practice installations ask a register of their own.
import type { RegisterConfiguration } from './configuration.ts'
import { registersFile } from './configuration.ts'

/** How a register is connected to the practice register: the mapping that a ministry would write, and short waits. */
export function practiceConnection(
  { authority, register }: { authority: string; register: string },
  url: string,
): RegisterConfiguration {
  return registersFile.parse({
    registers: [
      {
        ...{ authority, register, source: 'Practice register' },
        patience: { attempts: 4, firstWaitSeconds: 10, longestWaitSeconds: 60 },
        rest: {
          url,
          timeoutSeconds: 5,
          send: {
            surname: 'family_name',
            givenNames: 'given_names',
            born: 'birth_date',
            birthPlace: 'birth_place',
            sex: 'sex',
          },
          answer: {
            entries: 'results',
            reference: 'id',
            show: { family_name: 'surname', given_names: 'givenNames', birth_date: 'born', birth_place: 'birthPlace' },
            outcome: { path: 'status', words: { FOUND: 'match', NONE: 'no_match', BUSY: 'unavailable' } },
          },
          breaker: { failures: 5, pauseSeconds: 30 },
        },
      },
    ],
  }).registers[0]!
}
