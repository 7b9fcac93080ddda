import { z } from 'zod'
import { localized } from '../domain/agreement/form.ts'
import { authorityKinds, roles } from '../domain/agreement/vocabulary.ts'

export const signIn = z.strictObject({ email: z.string().min(1).max(200), password: z.string().min(1).max(200) })
export type SignIn = z.infer<typeof signIn>

export const session = z.object({
  person: z.object({ id: z.uuid(), name: z.string() }),
  authority: z.object({
    id: z.string(),
    name: localized,
    state: z.string(),
    kind: z.enum(authorityKinds),
    timeZone: z.string(),
  }),
  roles: z.array(z.enum(roles)),
  installation: z.object({ name: z.string(), practice: z.boolean() }),
  language: z.enum(['en', 'az']),
})
export type Session = z.infer<typeof session>

export const practiceAccounts = z.array(
  z.object({
    email: z.string(),
    name: z.string(),
    password: z.string(),
    authority: localized,
    state: z.string(),
    roles: z.array(z.enum(roles)),
    task: localized,
    featured: z.boolean(),
  }),
)
export type PracticeAccounts = z.infer<typeof practiceAccounts>

export const authorities = z.array(
  z.object({
    id: z.string(),
    state: z.string(),
    kind: z.enum(authorityKinds),
    name: localized,
    place: z.string(),
    timeZone: z.string(),
    parentId: z.string().nullable(),
    accreditedTo: z.array(z.string()),
    crossingPoints: z.array(z.object({ code: z.string(), name: z.string() })),
    registers: z.array(z.object({ code: z.string(), name: localized })),
  }),
)
export type Authorities = z.infer<typeof authorities>
