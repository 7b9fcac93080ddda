import type { Finding } from './finding.ts'
import type { AgreementPack } from './schema.ts'

/** What is no fault of a sound pack and still worth a look: a way of counting by which nothing is counted. */
export function remarksOn({ counting, clocks, filing, protocols }: AgreementPack): Finding[] {
  const used = new Set([
    ...[...clocks, ...filing].map((one) => one.counting),
    ...protocols.flatMap(({ rules }) =>
      rules.flatMap(({ replaces }) => [replaces?.clock?.counting ?? [], replaces?.filing?.counting ?? []].flat()),
    ),
  ])
  return Object.keys(counting)
    .filter((id) => !used.has(id))
    .map((id) => ({ path: ['counting', id], code: 'counting_unused', values: { counting: id } }))
}
