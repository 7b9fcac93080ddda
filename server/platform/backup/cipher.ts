import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { Transform } from 'node:stream'
import { BackupFault } from './fault.ts'

/**
 * A file under a passphrase. It begins with 20 bytes that say what it is, one byte each for log2 N, r and p of scrypt,
 * and 16 bytes of salt. Then numbered chunks follow: four bytes of length (the highest bit marks the last chunk), the
 * content under AES-256-GCM, its tag. The nonce is the number of the chunk and whether it is the last, so a chunk that is
 * missing, moved or added is as noticeable as a changed byte.
 */
export const magic = Buffer.from('OpenRCMS backup 1\r\n\0', 'latin1')

const saltBytes = 16
export const prefixBytes: number = magic.length + 3 + saltBytes
const tagBytes = 16
const chunkBytes = 256 * 1024
const lastChunk = 0x8000_0000
/** 128 MB of memory and about half a second: once for us, each time for whoever guesses. */
const cost = { logN: 17, r: 8, p: 1 }

/** The beginning of a new file. */
export function newPrefix(): Buffer {
  return Buffer.concat([magic, Buffer.from([cost.logN, cost.r, cost.p]), randomBytes(saltBytes)])
}

/** The key of the file that begins so. @throws BackupFault when it is no backup of ours */
export function keyOf(prefix: Buffer, passphrase: string): Promise<Buffer> {
  const [logN = 0, r = 0, p = 0] = prefix.subarray(magic.length)
  const ours = prefix.length === prefixBytes && prefix.subarray(0, magic.length).equals(magic)
  // Whoever made the file may not let the reader compute for hours.
  if (!ours || logN < 14 || logN > 20 || r !== 8 || p !== 1) throw new BackupFault('not_a_backup')
  const options = { N: 2 ** logN, r, p, maxmem: 256 * r * 2 ** logN }
  const salt = prefix.subarray(magic.length + 3)
  return new Promise((resolve, reject) => {
    const word = Buffer.from(passphrase.normalize('NFC'), 'utf8')
    scrypt(word, salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

/** Seals what flows through it; `prefix` is bound to every chunk. */
export function sealing(key: Buffer, prefix: Buffer): Transform {
  let number = 0
  let waiting: Buffer[] = []
  let size = 0
  const sealed = (content: Buffer, last: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(number++, last)).setAAD(prefix)
    const length = Buffer.alloc(4)
    length.writeUInt32BE((content.length | (last ? lastChunk : 0)) >>> 0)
    return Buffer.concat([length, cipher.update(content), cipher.final(), cipher.getAuthTag()])
  }
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      waiting.push(chunk)
      size += chunk.length
      if (size > chunkBytes) {
        let content = Buffer.concat(waiting)
        for (; content.length > chunkBytes; content = content.subarray(chunkBytes)) {
          this.push(sealed(content.subarray(0, chunkBytes), false))
        }
        waiting = [content]
        size = content.length
      }
      done()
    },
    flush(done) {
      this.push(sealed(Buffer.concat(waiting), true))
      done()
    },
  })
}

/** Opens what `sealing` sealed. Gives no byte whose chunk is not proven, and fails where the last chunk is missing. */
export function opening(key: Buffer, prefix: Buffer): Transform {
  let number = 0
  let ended = false
  let waiting: Buffer = Buffer.alloc(0)
  const openFirst = (): Buffer | null => {
    if (waiting.length < 4) return null
    const head = waiting.readUInt32BE()
    const last = head >= lastChunk
    const length = last ? head - lastChunk : head
    if (length > chunkBytes) throw new BackupFault(number === 0 ? 'not_a_backup' : 'damaged')
    const end = 4 + length + tagBytes
    if (waiting.length < end) return null
    if (ended) throw new BackupFault('damaged')
    const decipher = createDecipheriv('aes-256-gcm', key, nonce(number, last)).setAAD(prefix)
    decipher.setAuthTag(waiting.subarray(end - tagBytes, end))
    const content = decipher.update(waiting.subarray(4, end - tagBytes))
    try {
      decipher.final()
    } catch {
      throw new BackupFault(number === 0 ? 'wrong_passphrase' : 'damaged')
    }
    waiting = waiting.subarray(end)
    number += 1
    ended = last
    return content
  }
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk])
        for (let content = openFirst(); content; content = openFirst()) this.push(content)
        done()
      } catch (error) {
        done(error as Error)
      }
    },
    flush(done) {
      if (!ended) return done(new BackupFault('cut_short'))
      done(waiting.length === 0 ? null : new BackupFault('damaged'))
    },
  })
}

function nonce(number: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeUInt32BE(number, 4)
  bytes[11] = last ? 1 : 0
  return bytes
}
