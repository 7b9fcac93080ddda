import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider as OidcProvider } from 'oidc-provider'
import type { House } from '../../../platform/http/testing/house.ts'
import { providerPlace, sealSecret } from '../factors/sealed.ts'

/** What the provider will say of whoever signs in next. */
export interface Person {
  subject: string
  email?: string
  emailVerified?: boolean
  amr?: string[]
  acr?: string
}

export interface IdentityProvider {
  issuer: string
  clientId: string
  clientSecret: string
  person: Person
  /** Goes through the provider's pages like a browser that signs in anew; where the provider sends it back to. */
  visit(url: string, jar?: Map<string, string>): Promise<URL>
  close(): Promise<void>
}

/** A real provider of OpenID Connect (oidc-provider) on loopback, whose pages sign in `person` without asking. */
export async function openIdentityProvider(redirectUris: (issuer: string) => string[]): Promise<IdentityProvider> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const [clientId, clientSecret] = ['openrcms', randomBytes(24).toString('base64url')]
  const people = new Map<string, Person>()
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const oidc = new OidcProvider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: redirectUris(issuer) }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'k', use: 'sig', alg: 'RS256' } as never] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    claims: { openid: ['sub', 'amr', 'acr', 'auth_time'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    pkce: { required: () => true },
    ttl: { Session: 600, Grant: 600, Interaction: 600, AccessToken: 600, IdToken: 600 },
    findAccount: (_ctx, id) => {
      const person = people.get(id)
      const claims = { sub: id, email: person?.email, email_verified: person?.emailVerified ?? true }
      return person ? { accountId: id, claims: async () => claims } : undefined
    },
    loadExistingGrant: async ({ oidc: { provider, client, session } }) => {
      const grant = new provider.Grant({ clientId: client?.clientId ?? '', accountId: session?.accountId ?? '' })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })
  const made: IdentityProvider = {
    issuer,
    clientId,
    clientSecret,
    person: { subject: randomUUID() },
    visit: async (url, jar = new Map()) => {
      let next = new URL(url)
      while (next.origin === issuer) {
        const headers = { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }
        const answer = await fetch(next, { headers, redirect: 'manual' })
        await answer.arrayBuffer()
        for (const line of answer.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
          jar.set(name, value)
        }
        const location = answer.headers.get('location')
        if (!location) throw new Error(`the provider answered ${answer.status} at ${next.pathname}`)
        next = new URL(location, next)
      }
      return next
    },
    close: async () => {
      server.close()
      server.closeAllConnections()
    },
  }
  const answer = oidc.callback()
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response)
    const { subject, amr, acr } = made.person
    people.set(subject, made.person)
    const login = { accountId: subject, ...(amr ? { amr } : {}), ...(acr ? { acr } : {}) }
    void oidc.interactionFinished(request, response, { login })
  })
  return made
}

/** Enters the provider for an authority, as administration does. */
export async function enterProvider(
  house: House,
  providerId: string,
  authorityId: string,
  { issuer, clientId, clientSecret }: Pick<IdentityProvider, 'issuer' | 'clientId' | 'clientSecret'>,
): Promise<void> {
  const { epoch, wrapped } = sealSecret(house.services, providerPlace(providerId), clientSecret)
  await house.database.system.db
    .insertInto('identity_providers')
    .values({
      provider_id: providerId,
      authority_id: authorityId,
      name: JSON.stringify({ en: 'Own sign-in', az: 'Öz girişi' }),
      issuer,
      client_id: clientId,
      epoch,
      sealed_secret: wrapped,
      created_at: house.services.clock(),
    })
    .execute()
}
