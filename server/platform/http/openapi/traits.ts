import type { RouteOptions } from 'fastify'
import { isPersonal } from '../persons-only.ts'

/** What a route is made of, as far as its problems follow from that. */
export interface Traits {
  open: boolean
  completesSignIn: boolean
  limited: boolean
  /** Reached with the session of a person only. */
  personal: boolean
  administers: boolean
  takesForm: boolean
  checksHeaders: boolean
  checksQuery: boolean
}

export function traitsOf({ method, url, config, schema }: RouteOptions): Traits {
  const room = /^\/api\/v1\/([^/]+)/.exec(url)?.[1] ?? ''
  return {
    open: config?.open === true,
    completesSignIn: config?.completesSignIn === true,
    limited: config !== undefined && 'rateLimit' in config,
    personal: isPersonal(String(method), url),
    administers: room === 'administration',
    takesForm: config?.takesForm === true,
    checksHeaders: schema?.headers !== undefined,
    checksQuery: schema?.querystring !== undefined,
  }
}
