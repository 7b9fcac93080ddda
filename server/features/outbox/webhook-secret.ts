// Offered to other features: a new installation key must wrap these secrets again.
import { randomBytes } from 'node:crypto'

/** The place a sealed secret belongs to: bound to it, so that it opens nowhere else. */
export const webhookPlace = (webhookId: string): string => `webhook ${webhookId}`

/** 256 random bits as Standard Webhooks writes a secret. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}
