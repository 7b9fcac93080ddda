import { z } from 'zod'
import { relations, roles, stages } from '../domain/agreement/vocabulary.ts'
import { mostAssigned } from './most-chosen.ts'

const date = z.iso.date()

/** An official of the own authority. */
export const namedOfficial = z.object({ userId: z.uuid(), name: z.string() })

/** Who holds a case at the own authority; null: nobody does. What another authority arranges is not told. */
export const assignee = namedOfficial.nullable()
export type Assignee = z.infer<typeof assignee>

/** Away today by the roster, until when (the last day of it), and who was lent this official's roles. */
export const absence = z.object({ until: date, deputies: z.array(namedOfficial) })

export const colleague = namedOfficial.extend({
  roles: z.array(z.enum(roles)).describe('Through which cases are worked on here; lent ones count'),
  sides: z.array(z.enum(relations)).describe('On which sides of a case these roles read anything of it'),
  onDuty: z.boolean(),
  away: absence.nullable(),
})
export type Colleague = z.infer<typeof colleague>
export const colleagues = z.array(colleague)

export const newAssignments = z.strictObject({
  userId: z.uuid().nullable().describe('The colleague who is to hold the cases; null lays them down'),
  cases: z
    .array(
      z.strictObject({
        caseId: z.uuid(),
        heldBy: z
          .uuid()
          .nullable()
          .optional()
          .describe('Who held it when it was looked at; where somebody else holds it by now, nothing is done'),
      }),
    )
    .min(1)
    .max(mostAssigned),
})

export const assignmentAnswers = z.object({
  items: z.array(
    z.object({
      caseId: z.uuid(),
      done: z.boolean(),
      reason: z
        .enum(['not_found', 'closed', 'not_for_their_roles', 'held_by_another'])
        .nullable()
        .describe('Why nothing was done'),
      assignee: assignee.describe('Who holds the case now'),
    }),
  ),
})
export type AssignmentAnswer = z.infer<typeof assignmentAnswers>['items'][number]

/** Open cases by days since they were submitted: under a week, under a month, under a quarter, longer. */
export const ageGroups = z.object({
  week: z.number().int(),
  month: z.number().int(),
  quarter: z.number().int(),
  longer: z.number().int(),
})
export type AgeGroups = z.infer<typeof ageGroups>

export const load = z.object({
  open: z.number().int(),
  myTurn: z.number().int().describe('Where the authority has the turn'),
  overdue: z.number().int().describe('Whose date has passed'),
  dueSoon: z.number().int().describe('Due today or within three days'),
  nextDueOn: date.nullable(),
  oldestOn: date.nullable().describe('When the oldest of them was submitted'),
  ages: ageGroups,
})
export type Load = z.infer<typeof load>

export const team = z.object({
  today: date,
  members: z.array(
    colleague.extend({
      load,
      active: z
        .boolean()
        .describe('false: the account is closed or holds no such role any more; its cases need somebody else'),
    }),
  ),
  nobody: load.describe('Open cases that nobody holds'),
})
export type Team = z.infer<typeof team>
export type TeamMember = Team['members'][number]

export const holder = z.union([z.uuid(), z.literal('nobody')])
export const heldQuery = z.object({
  holder: holder.describe('A colleague, or `nobody`'),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(mostAssigned).default(mostAssigned),
})

export const heldCase = z.object({
  caseId: z.uuid(),
  reference: z.string(),
  side: z.enum(relations),
  stage: z.enum(stages),
  myTurn: z.boolean(),
  dueOn: date.nullable(),
  submittedOn: date,
  familyName: z.string().nullable(),
  givenNames: z.string().nullable(),
  ownScript: z.string().nullable(),
  nationality: z.string().nullable(),
})
export type HeldCase = z.infer<typeof heldCase>
export const heldCases = z.object({ items: z.array(heldCase), next: z.string().nullable() })
