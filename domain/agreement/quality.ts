import { z } from 'zod'
import { provenance } from './provenance.ts'

/**
 * Findings of data quality that keep an application from being submitted: only those that the instrument itself asks for. Every
 * other finding is shown, and stops nobody.
 */
export const qualityRule = z.strictObject({
  blocking: z
    .array(
      z.strictObject({
        /** Code of the rule. */
        rule: z.string().regex(/^[a-z][a-z0-9_]*$/, 'id'),
        provenance,
      }),
    )
    .min(1),
})
export type QualityDemand = z.infer<typeof qualityRule>
