import type { LightMyRequestResponse } from 'fastify'
import { cookieOf, type House } from '../../../platform/http/testing/house.ts'

/** Test support: people of the practice installation, by what they are here. */
export const people = {
  /** Operator of the installation, of Azerbaijan. */
  operator: 'perviz.tagizade@az-operator.practice.example',
  /** Administers for Germany at an authority that is no operator. */
  germany: 'heike.lorenz@de-bpolp.practice.example',
  /** A second operator, of Germany. */
  otherOperator: 'jorg.weiss@de-operator.practice.example',
  desk: 'ayten.seferova@az-sms.practice.example',
  otherDesk: 'elcin.meherremov@az-sms.practice.example',
  approver: 'resad.bagirli@az-sms.practice.example',
  officer: 'orxan.veliyev@az-sms.practice.example',
  berlin: 'katrin.vogel@de-lea-berlin.practice.example',
} as const

export type Ask = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  payload?: object,
) => Promise<LightMyRequestResponse>

/** Signed in with the practice password; asks below /api/v1. */
export async function seat(house: House, email: string, password?: string): Promise<Ask> {
  const cookie = cookieOf(await house.signIn(email, password))
  return asking(house, cookie)
}

export function asking(house: House, cookie?: string): Ask {
  return (method, path, payload) =>
    house.ask({ method, url: `/api/v1${path}`, ...(payload ? { payload } : {}) }, cookie)
}

export async function idOf(house: House, email: string): Promise<string> {
  const { user_id } = await house.database.system.db
    .selectFrom('users')
    .select('user_id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  return user_id
}

/** What the audit holds of this act, newest last. */
export async function audited(house: House, act: string) {
  return house.database.system.db
    .selectFrom('audit')
    .select(['actor_id', 'authority_id', 'details'])
    .where('act', '=', act)
    .orderBy('audit_id')
    .execute()
}
