// Offered to the start of practice installations.

import type { Services } from '../../platform/services.ts'
import { registersOf } from '../registers/connections.ts'
import { practiceConnection } from '../registers/practice-connection.ts'
import { startPracticeRegister } from '../registers/practice-register.ts'
import { countries } from './countries.ts'

/**
 * Connects the first register of each asked State to a practice register on this machine, and a further one to a register that
 * is down, so that both can be seen; unless the installation connects its own.
 * @returns what takes it away again
 */
export async function connectPracticeRegister(services: Services): Promise<() => Promise<void>> {
  if (services.config.registers !== null) return async () => {}
  const register = await startPracticeRegister()
  const down = await startPracticeRegister({ behave: () => 'down' })
  const first = countries.flatMap(({ asked }) => asked?.registers[0] ?? [])
  const further = countries.flatMap(({ asked }) => asked?.further ?? [])
  services.registers = registersOf(
    [
      ...first.map((one) => practiceConnection(one, register.url)),
      ...further.map((one) => practiceConnection(one, down.url)),
    ],
    '',
    services,
  )
  return async () => {
    await Promise.all([register.stop(), down.stop()])
  }
}
