import { z } from 'zod'

/** An official of the own authority. */
export const namedOfficial = z.object({ userId: z.uuid(), name: z.string() })

/** Who holds a case at the own authority; null: nobody does. What another authority arranges is not told. */
export const assignee = namedOfficial.nullable()
export type Assignee = z.infer<typeof assignee>
