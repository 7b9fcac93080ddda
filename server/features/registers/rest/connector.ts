import { BrokenCircuitError, CircuitState, ConsecutiveBreaker, circuitBreaker, handleAll } from 'cockatiel'
import type { RegisterConfiguration, RestConfiguration } from '../configuration.ts'
import { readSecret, readValue } from '../configuration.ts'
import { type ConnectorState, type RegisterConnector, RegisterFailed } from '../connector.ts'
import { call } from './call.ts'
import { readAnswer, sentFields } from './mapping.ts'

/**
 * A register with an interface of its own over HTTPS. Certificates and secrets are read once, at the start, so that a wrong
 * path shows then. @throws ConfigError
 */
export function restConnector(one: RegisterConfiguration, rest: RestConfiguration, folder: string): RegisterConnector {
  const headers = Object.fromEntries(
    Object.entries(rest.headers).map(([name, from]) => [name.toLowerCase(), readValue(from, folder)]),
  )
  const file = (name: string | undefined) => (name === undefined ? undefined : readSecret(name, folder))
  const [ca, cert, key] = [file(rest.tls?.ca), file(rest.tls?.certificate), file(rest.tls?.key)]
  const tls = { ...(ca ? { ca } : {}), ...(cert ? { cert } : {}), ...(key ? { key } : {}) }
  // After failures in a row the register is left alone for a while; then one question goes through to see.
  const breaker = circuitBreaker(handleAll, {
    halfOpenAfter: rest.breaker.pauseSeconds * 1000,
    breaker: new ConsecutiveBreaker(rest.breaker.failures),
  })
  return {
    ...{ authority: one.authority, register: one.register, source: one.source, kind: 'rest', patience: one.patience },
    timeoutSeconds: rest.timeoutSeconds,
    state: () => stateOf(breaker.state),
    ask: ({ queryId, purpose, fields }) =>
      breaker
        .execute(async () => {
          const sent = sentFields(rest, fields)
          const url = new URL(rest.url)
          if (rest.method === 'GET') for (const [name, text] of Object.entries(sent)) url.searchParams.set(name, text)
          const { status, body } = await call({
            ...{ url, method: rest.method, tls, maxBytes: rest.answer.maxBytes },
            headers: { ...headers, 'idempotency-key': queryId, 'x-query-purpose': purpose },
            body: rest.method === 'GET' ? null : JSON.stringify(sent),
            timeoutMs: rest.timeoutSeconds * 1000,
          })
          if (status !== 404) return readAnswer(rest, body)
          if (rest.answer.notFound === undefined) throw new RegisterFailed('status')
          return { outcome: 'no_match' as const, entries: [], asOf: null }
        })
        .catch((error: unknown) => {
          if (error instanceof BrokenCircuitError) throw new RegisterFailed('resting', rest.breaker.pauseSeconds)
          throw error
        }),
  }
}

function stateOf(state: CircuitState): ConnectorState {
  if (state === CircuitState.HalfOpen) return 'trying'
  return state === CircuitState.Closed ? 'well' : 'resting'
}
