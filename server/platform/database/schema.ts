export type { DB as Database } from './generated/tables.ts'
