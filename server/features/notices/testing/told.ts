import type { NoticeKind } from '../../../../domain/notices/kinds.ts'
import type { Official } from '../../../platform/http/actor.ts'
import type { House } from '../../cases/testing/house.ts'
import { listNotices } from '../list.ts'
import { tellInside } from '../tell-inside.ts'

/** Test support: what somebody was told of a case, the newest first, once everything was told. */
export async function toldOf(house: House, official: Official, caseId?: string) {
  await tellInside(house.services)
  const { items } = await listNotices(house.services, official, { show: 'all', limit: 100 })
  return caseId ? items.filter((one) => one.caseId === caseId) : items
}

export async function kindsTold(house: House, official: Official, caseId: string): Promise<NoticeKind[]> {
  return (await toldOf(house, official, caseId)).map(({ kind }) => kind)
}
