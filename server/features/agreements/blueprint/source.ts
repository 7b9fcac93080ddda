import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BlueprintSource } from '../../../../domain/agreement/blueprint.ts'
import type { AgreementPack } from '../../../../domain/agreement/schema.ts'
import type { Scenario } from '../../../../domain/scenario/schema.ts'
import { projectRoot } from '../../../platform/config/root.ts'
import { loadPack } from '../load.ts'
import { loadScenarios } from '../scenarios.ts'

/** By digest of the version: read once, because what has a digest never changes. */
const known = new Map<string, readonly Scenario[]>()

/** A version with its worked cases, where the program brings exactly this version with them; others are without. */
export function blueprintSource(pack: AgreementPack, digest: string): BlueprintSource {
  const scenarios = known.get(digest) ?? scenariosOf(pack, digest)
  known.set(digest, scenarios)
  return { pack, digest, scenarios }
}

function scenariosOf({ id }: AgreementPack, digest: string): readonly Scenario[] {
  const folder = join(projectRoot, 'agreements', id)
  if (!existsSync(join(folder, 'agreement.yaml')) || loadPack(folder).digest !== digest) return []
  return loadScenarios(folder).map((one) => one.scenario)
}
