import type { AgreementFlow } from '../../../../contract/agreements.ts'
import { listed } from '../../../../contract/listed.ts'
import type { Block, Blueprint } from '../../../../domain/agreement/blueprint/document.ts'
import { type BlueprintSource, blueprintOf } from '../../../../domain/agreement/blueprint.ts'
import type { Cause } from '../../../../domain/agreement/flow.ts'
import { inProcedure } from '../../../../domain/agreement/in-procedure.ts'
import type { AgreementPack } from '../../../../domain/agreement/schema.ts'
import type { Speech } from '../../../platform/i18n/catalogue.ts'
import type { FormRenderer } from '../../../platform/pdf/form-renderer.ts'
import { flowPicture } from '../flow.ts'
import { cataloguesOf } from './words.ts'

/** A picture with the words that stand in it; places are in the pixels of the layout. */
interface DrawnFlow extends Pick<AgreementFlow, 'width' | 'height'> {
  nodes: (AgreementFlow['nodes'][number] & { title: string; side: string; relation: string })[]
  edges: (Omit<AgreementFlow['edges'][number], 'causes'> & {
    silent: boolean
    causes: { strong: string; quiet: string; silent: boolean }[]
  })[]
}

/**
 * The Blueprint as a file to sign (PDF/A-2a), in the language of the speech. The same source, language and day give the
 * same bytes. A letter that no font has is a failure and no question mark: nobody signs a text with gaps.
 * @param on the day on which it is made, YYYY-MM-DD
 * @throws FormFailed when it cannot be printed
 */
export function printBlueprint(
  renderer: FormRenderer,
  source: BlueprintSource,
  words: Speech,
  on: string,
): Promise<Buffer> {
  const blueprint = blueprintOf(source, cataloguesOf(words))
  return renderer.render({ template: 'blueprint.typ', data: printed(blueprint, source, words, on) })
}

function printed(blueprint: Blueprint, { pack, digest }: BlueprintSource, words: Speech, on: string) {
  const { t, format } = words
  const names = [
    'and',
    'parties',
    'version',
    'digest',
    'made',
    'contents',
    'certainty',
    'quoted',
    'page',
    'of',
  ] as const
  return {
    ...blueprint,
    date: on,
    made: format.date(on),
    words: Object.fromEntries(names.map((name) => [name, t(`blueprint.print.${name}`)])),
    chapters: blueprint.chapters.map((chapter) => ({
      ...chapter,
      blocks: chapter.blocks.map((block) => withPicture(block, pack, digest, words)),
    })),
  }
}

function withPicture(block: Block, pack: AgreementPack, digest: string, words: Speech) {
  if (block.kind === 'flow')
    return {
      ...block,
      picture: drawn(
        flowPicture(pack, digest, block.procedure),
        inProcedure(pack, block.procedure),
        block.procedure,
        words,
      ),
    }
  return block
}

function drawn(flow: AgreementFlow, pack: AgreementPack, procedure: string, words: Speech): DrawnFlow {
  const { language, t } = words
  const nodes = flow.nodes.map((node) => {
    const stage = pack.stages.find((one) => one.id === node.stage)
    const relation = stage?.turn?.relation ?? 'nobody'
    const title = stage ? (stage.title[language] ?? stage.title.en) : node.stage
    return { ...node, title, relation, side: relation === 'nobody' ? '' : t(`agreement.side.${relation}`) }
  })
  const edges = flow.edges.map(({ causes, ...edge }) => ({
    ...edge,
    silent: causes.every((one) => one.kind !== 'action'),
    causes: causes.map((cause) => causeWords(cause, pack, procedure, words)),
  }))
  return { width: flow.width, height: flow.height, nodes, edges }
}

function causeWords(cause: Cause, pack: AgreementPack, procedure: string, { language, t }: Speech) {
  if (cause.kind === 'system') return { strong: t('agreement.flow.system'), quiet: '', silent: true }
  if (cause.kind === 'action') {
    const roles = listed(
      t,
      (pack.actions[cause.id]?.roles ?? []).map((role) => t(`ui.role.${role}`)),
    )
    return { strong: t(`agreement.action.${cause.id}`), quiet: roles, silent: false }
  }
  const clock = pack.clocks.find((one) => one.id === cause.id && one.procedures.includes(procedure))
  const period = clock?.period ? t('time.period', { amount: clock.period.amount, unit: clock.period.unit }) : ''
  const title = clock ? (clock.title[language] ?? clock.title.en) : cause.id
  return { strong: t('agreement.flow.silence', { period }), quiet: title, silent: true }
}
