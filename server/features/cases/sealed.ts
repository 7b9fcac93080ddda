// Offered to other features: a printed copy opens sealed sections for a stated purpose, in the same way.
import type { z } from 'zod'
import type { openSealed, sealedContent } from '../../../contract/cases.ts'
import type { SealedSection } from '../../../domain/agreement/vocabulary.ts'
import type { Answers } from '../../../domain/case/application.ts'
import { loadCaseKeys } from '../../platform/encryption/case-keys.ts'
import { type Official, withOfficial } from '../../platform/http/actor.ts'
import { notFound } from '../../platform/http/problems.ts'
import { speech } from '../../platform/i18n/catalogue.ts'
import type { Services } from '../../platform/services.ts'
import { writeAudit } from './audit.ts'
import { correctionsOf } from './corrections.ts'
import { loadEvents, loadParts } from './load.ts'
import { accessTo } from './read-access.ts'
import { sectionAnswers } from './read-answers.ts'

/**
 * Opens one sealed section of one person. Who looked and for which purpose is written in the same transaction, before
 * anything is shown. Empty once its key was destroyed. Safeguard 4.
 * @throws ProblemError 404 when the section is not for this official, exactly as when there is none
 */
export async function openSealedSection(
  services: Services,
  official: Official,
  caseId: string,
  section: SealedSection,
  { personId, purpose }: z.infer<typeof openSealed>,
): Promise<z.infer<typeof sealedContent>> {
  return withOfficial(services, official, async (tx) => {
    const access = await accessTo(tx, services, official, caseId)
    if (!access?.visible.includes(section)) throw notFound()
    const keys = await loadCaseKeys(tx, services.keys, caseId)
    const parts = await loadParts(tx, keys, caseId, { stream: 'shared', part: `${section}:${personId}` })
    const events = await loadEvents(tx, caseId, ['shared'])
    const corrections = correctionsOf(events, parts, personId, section)
    // What the application sent comes first; corrigenda stand beside it.
    const [part] = parts
    if (!part) throw notFound()
    const now = services.clock().toISOString()
    await writeAudit(tx, services, official, 'sealed_opened', caseId, now, { section, personId, purpose })
    const answers = part.content as Record<string, Answers> | null
    const { pack } = access
    const sections = pack.form.sections.flatMap((one) => {
      if (one.section !== section || !answers) return []
      const given = answers[one.id] ?? {}
      return [sectionAnswers(pack, one, given, speech(official.language), corrections)]
    })
    return { section, sections }
  })
}
