import type { Config } from '../server/platform/config/config.ts'

/** Where the website answers, as somebody at this machine reaches it; the official address where one is set. */
export function websiteOf({ publicUrl, host, port }: Config): string {
  if (publicUrl) return publicUrl.origin
  const name = ['0.0.0.0', '::', ''].includes(host) ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
