/** The program as `rcms start` runs it, on the data folder and port of the environment, without the practice cases. */
import { startServer } from '../../main.ts'
import { readConfig } from '../../platform/config/config.ts'
import { stopRequested } from '../../platform/config/stop-request.ts'

const asked = stopRequested()
const server = await startServer(readConfig(process.env), { practiceCases: false })
await asked
await server.stop()
