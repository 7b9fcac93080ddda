import {
  allowInsecureRequests,
  ClientSecretBasic,
  type Configuration,
  clockTolerance,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'
import type { Services } from '../../../platform/services.ts'
import type { Provider } from './load.ts'

const lasts = 60 * 60_000
const patience = 10
const loopback = ['localhost', '127.0.0.1', '[::1]']

const found = new Map<string, { provider: Provider; until: number; configuration: Promise<Configuration> }>()

/**
 * What a provider publishes about itself, asked again every hour and whenever its entry changed. Without TLS only on the
 * machine itself.
 */
export function discovered({ clock }: Pick<Services, 'clock'>, provider: Provider): Promise<Configuration> {
  const known = found.get(provider.providerId)
  const now = clock().getTime()
  if (known && known.until > now && JSON.stringify(known.provider) === JSON.stringify(provider)) {
    return known.configuration
  }
  const issuer = new URL(provider.issuer)
  const configuration = discovery(
    issuer,
    provider.clientId,
    { [clockTolerance]: 30 },
    ClientSecretBasic(provider.clientSecret),
    {
      timeout: patience,
      // The signature of the identity token is checked besides TLS: a proxy of the own network may end TLS in between.
      execute: [enableNonRepudiationChecks, ...(loopback.includes(issuer.hostname) ? [allowInsecureRequests] : [])],
    },
  )
  found.set(provider.providerId, { provider, until: now + lasts, configuration })
  configuration.catch(() => found.delete(provider.providerId))
  return configuration
}
