import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { authorizationCodeGrant } from 'openid-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { discovered } from './discovered.ts'

/** A provider on loopback whose identity tokens are signed as each test says. */

let server: Server
let issuer: string
let token: () => Promise<string>
const clientId = 'openrcms'
const keys = { own: await generateKeyPair('ES256'), other: await generateKeyPair('ES256') }

beforeAll(async () => {
  const answers: Record<string, () => Promise<object>> = {
    '/.well-known/openid-configuration': async () => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      id_token_signing_alg_values_supported: ['ES256'],
    }),
    '/jwks': async () => ({
      keys: [{ ...(await exportJWK(keys.own.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' }],
    }),
    '/token': async () => ({ access_token: 'x', token_type: 'Bearer', id_token: await token() }),
  }
  server = createServer(async (request, response) => {
    const answer = answers[request.url ?? '']
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer ? await answer() : {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const claims = () => ({ iss: issuer, aud: clientId, sub: 'somebody', nonce: 'nonce' })

async function signedWith(key: typeof keys.own.privateKey, audience = clientId): Promise<string> {
  return new SignJWT({ ...claims(), aud: audience })
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(key)
}

async function signIn(): Promise<string | undefined> {
  const provider = { providerId: 'p', authorityId: 'az-sms', issuer, clientId, clientSecret: 'secret' }
  const configuration = await discovered({ clock: () => new Date() }, provider)
  const returned = new URL('http://localhost/callback?code=code&state=state')
  const checks = {
    expectedState: 'state',
    expectedNonce: 'nonce',
    idTokenExpected: true,
    pkceCodeVerifier: 'v'.repeat(43),
  }
  return (await authorizationCodeGrant(configuration, returned, checks)).claims()?.sub
}

test('an identity token counts when the provider signed it for us', async () => {
  token = () => signedWith(keys.own.privateKey)
  expect(await signIn()).toBe('somebody')
})

test.each<[string, () => Promise<string>]>([
  ['signed by somebody else', () => signedWith(keys.other.privateKey)],
  ['for another client', () => signedWith(keys.own.privateKey, 'another')],
  ['not signed at all', async () => new UnsecuredJWT(claims()).setIssuedAt().setExpirationTime('5m').encode()],
  [
    'changed after it was signed',
    async () => {
      const [head, , signature] = (await signedWith(keys.own.privateKey)).split('.')
      const now = Math.floor(Date.now() / 1000)
      const other = { ...claims(), sub: 'another', iat: now, exp: now + 300 }
      return [head, Buffer.from(JSON.stringify(other)).toString('base64url'), signature].join('.')
    },
  ],
])('an identity token %s is refused', async (_what, given) => {
  token = given
  await expect(signIn()).rejects.toThrow()
})
