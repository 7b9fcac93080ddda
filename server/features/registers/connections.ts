// Offered to other features: practice installations connect a register of their own.
import type { Pools } from '../../platform/database/connect.ts'
import type { Services } from '../../platform/services.ts'
import { type RegisterConfiguration, readRegisters } from './configuration.ts'
import type { RegisterConnector, Registers } from './connector.ts'
import { extractConnector } from './extract/connector.ts'
import { restConnector } from './rest/connector.ts'

/** What an extract is searched in, and the clock that says whether it still counts. */
type Installation = Pick<Services, 'clock'> & { pools: Pick<Pools, 'system'> }

export const noRegisters: Registers = new Map()

/** The registers that the file of RCMS_REGISTERS connects; none where there is no file. @throws ConfigError */
export function connectRegisters(file: string | null, installation: Installation): Registers {
  if (file === null) return noRegisters
  const { registers, folder } = readRegisters(file)
  return registersOf(registers, folder, installation)
}

export function registersOf(
  registers: readonly RegisterConfiguration[],
  folder: string,
  installation: Installation,
): Registers {
  return new Map(
    registers.map((one): [string, RegisterConnector] => {
      const connector = one.rest ? restConnector(one, one.rest, folder) : extractConnector(one, installation)
      return [`${one.authority} ${one.register}`, connector]
    }),
  )
}
