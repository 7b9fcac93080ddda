import { lookup as lookUp } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/**
 * Which addresses a webhook may lead to. Whoever enters one must not make this machine knock at doors of the own network,
 * where it is let in and the person is not.
 */

const inside = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  inside.addSubnet(network, bits, 'ipv4')
}
for (const [network, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  inside.addSubnet(network, bits, 'ipv6')
}

/** Loopback, private, link-local, documentation, multicast, and the ways to write one of these as another. */
export function isInside(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return inside.check(address, 'ipv4')
  if (family !== 6) return true
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  return mapped ? isInside(mapped) : inside.check(address, 'ipv6')
}

export class AddressInside extends Error {
  override readonly name = 'AddressInside'
}

/**
 * A look-up for the connection itself, so that the address that was checked is the one that is called: a name that is
 * looked up twice may answer differently the second time.
 */
export const outsideOnly: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, '', 0)
    const address = found.find((one) => !isInside(one.address))
    if (!address || found.some((one) => isInside(one.address))) return callback(new AddressInside(hostname), '', 0)
    if (options.all) callback(null, found)
    else callback(null, address.address, address.family)
  })
}
