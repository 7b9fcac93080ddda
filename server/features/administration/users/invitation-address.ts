// Offered to other features: the commands print the same links.
import type { Config } from '../../../platform/config/config.ts'

/**
 * The token stands behind the #: browsers send that part to no server, so it reaches no log.
 *
 * @param asked where the website was asked for; counts where RCMS_URL is not set
 */
export function invitationAddress({ publicUrl }: Pick<Config, 'publicUrl'>, asked: string, token: string): string {
  return `${publicUrl?.origin ?? asked}/invitation#${token}`
}
