import { z } from 'zod'
import { languages } from './i18n.ts'

/** A language somebody reads; the code of ISO 639. Which of them are official, and which a machine made: `GET /languages`. */
export const language = z.enum(languages)
