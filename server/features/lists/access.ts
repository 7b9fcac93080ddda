import { comparesPersons, judgesIdentity } from '../../../domain/access/persons.ts'
import type { Official } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'

/** Whoever compares persons reads the lists of the own authority. @throws ProblemError 404 for everybody else */
export function requireReader({ roles }: Official): void {
  if (!comparesPersons(roles)) throw notFound()
}

/** Whoever says whether two records are one person sends a list and attests it. @throws ProblemError 404 for everybody else */
export function requireSender({ roles }: Official): void {
  if (!judgesIdentity(roles)) throw notFound()
}
