import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** SHA-256 over canonical JSON (RFC 8785), in hexadecimal. */
export function digestOf(content: unknown): string {
  return createHash('sha256')
    .update(canonicalize(content) ?? 'null')
    .digest('hex')
}
