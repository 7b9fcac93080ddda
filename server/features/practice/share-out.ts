import { fromDay, toDay } from '../../../domain/time/plain-date.ts'
import type { Official } from '../../platform/http/actor.ts'
import type { Services } from '../../platform/services.ts'
import { enterDuty } from '../administration/duty.ts'
import { assign } from '../team/assign.ts'
import { listColleagues } from '../team/colleagues.ts'
import { readHeld } from '../team/held.ts'
import type { PracticeCountry } from './countries/country.ts'
import type { FindOfficial } from './officials.ts'

/**
 * Two of three open cases are held by somebody, one by nobody; one colleague is away for some days, so that there is
 * something to hand on.
 */
export async function shareOut(
  services: Services,
  find: FindOfficial,
  { desks, away }: NonNullable<PracticeCountry['sharedOut']>,
): Promise<void> {
  for (const [authority, role] of desks) {
    const official = find(authority, role)
    const colleagues = await listColleagues(services, official)
    const { items } = await readHeld(services, official, { holder: 'nobody', limit: 200 })
    for (const [index, { caseId, side }] of items.entries()) {
      const able = colleagues.filter(({ sides }) => sides.includes(side))
      const colleague = able[index % Math.max(1, able.length)]
      if (index % 3 === 2 || !colleague) continue
      await assign(services, official, { userId: colleague.userId, cases: [{ caseId }] })
    }
  }
  if (away) await beAway(services, find(away, 'central_desk'))
}

async function beAway(services: Services, desk: Official): Promise<void> {
  const away = (await listColleagues(services, desk)).find(
    ({ userId, sides }) => userId !== desk.userId && sides.length > 0,
  )
  if (!away) return
  const today = toDay(services.clock().toISOString().slice(0, 10))
  const days = { firstDay: fromDay(today - 2), lastDay: fromDay(today + 9) }
  await enterDuty(services, desk, { userId: away.userId, kind: 'absence', ...days })
  await enterDuty(services, desk, {
    userId: desk.userId,
    kind: 'duty',
    firstDay: fromDay(today),
    lastDay: fromDay(today + 4),
  })
}
