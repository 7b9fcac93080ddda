import { queryOptions, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { AgreementFlow } from '../../../contract/agreements.ts'
import { inProcedure, opensCases } from '../../../domain/agreement/in-procedure.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import { api } from '../../data/api.ts'
import { ProblemNotice } from '../../ui/problem/problem-notice.tsx'
import styles from './flow.module.css'
import { usePackWords } from './use-pack-words.ts'

type Props = { pack: AgreementPack; digest: string }

/** The stages as a picture: what leads from one to the next, who may do it, and which period runs out. */
export function Flow({ pack, digest }: Props) {
  const { t, text } = usePackWords(pack)
  // Where no case is opened there is nothing to draw.
  const drawn = pack.procedures.filter(opensCases)
  const [procedure, setProcedure] = useState(drawn[0]?.id ?? '')
  if (drawn.length === 0) return null
  return (
    <div className={styles.flow}>
      {drawn.length > 1 && (
        <fieldset className={styles.procedures} data-print="never">
          <legend className="visually-hidden">{t('agreement.part.procedures')}</legend>
          {drawn.map((one) => (
            <button
              key={one.id}
              type="button"
              className={styles.procedure}
              aria-pressed={one.id === procedure}
              onClick={() => setProcedure(one.id)}
            >
              {text(one.title)}
            </button>
          ))}
        </fieldset>
      )}
      <ProcedureFlow pack={pack} digest={digest} procedure={procedure} label={t('agreement.part.flow')} />
      <p className={styles.note}>{t('agreement.flow.note')}</p>
    </div>
  )
}

/** The picture of one procedure. */
export function ProcedureFlow({ pack, digest, procedure, label }: Props & { procedure: string; label: string }) {
  const flow = useQuery(flowQuery(pack.id, digest, procedure))
  if (flow.error) return <ProblemNotice error={flow.error} onRetry={() => void flow.refetch()} />
  return flow.data ? <Picture flow={flow.data} pack={inProcedure(pack, procedure)} {...{ procedure, label }} /> : null
}

function flowQuery(id: string, digest: string, procedure: string) {
  return queryOptions({
    queryKey: ['agreement-flow', digest, procedure],
    staleTime: Number.POSITIVE_INFINITY,
    enabled: procedure !== '',
    queryFn: ({ signal }) =>
      api('GET /api/v1/agreements/{id}/versions/{digest}/flow', { path: { id, digest }, query: { procedure }, signal }),
  })
}

type Drawn = { flow: AgreementFlow; pack: AgreementPack; procedure: string; label: string }

/** One picture for the eye; the two lists below it say the same in order. */
function Picture({ flow, pack, procedure, label }: Drawn) {
  const head = useId()
  const { t, text, roles, side } = usePackWords(pack)
  const stageOf = (id: string) => pack.stages.find((one) => one.id === id)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a picture wider than a small window is scrolled with the keyboard
    <section className={styles.frame} aria-label={label} tabIndex={0}>
      <div
        className={styles.picture}
        style={{ inlineSize: flow.width, blockSize: flow.height }}
        role="img"
        aria-label={t('agreement.flow.alternative')}
      >
        <svg width={flow.width} height={flow.height} aria-hidden="true" className={styles.ways}>
          <defs>
            <marker id={head} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
              <path d="M0 0 8 4 0 8Z" className={styles.head} />
            </marker>
          </defs>
          {flow.edges.map(({ from, to, points, causes }) => (
            <path
              key={`${from} ${to}`}
              d={curve(points)}
              className={styles.way}
              data-silent={causes.every((one) => one.kind !== 'action') || undefined}
              markerEnd={`url(#${head})`}
            />
          ))}
        </svg>
        {flow.edges.map(({ from, to, label, causes }) => (
          <div key={`${from} ${to}`} className={styles.label} style={at(label)}>
            {causes.map((cause) => (
              <p key={cause.kind === 'system' ? 'system' : cause.id} data-kind={cause.kind}>
                {cause.kind === 'action' && (
                  <>
                    <strong>{t(`agreement.action.${cause.id}`)}</strong>{' '}
                    <span>{roles(pack.actions[cause.id]?.roles ?? [])}</span>
                  </>
                )}
                {cause.kind === 'clock' && <Clock id={cause.id} {...{ pack, procedure }} />}
                {cause.kind === 'system' && t('agreement.flow.system')}
              </p>
            ))}
          </div>
        ))}
        {flow.nodes.map((node) => {
          const stage = stageOf(node.stage)
          return (
            <div
              key={node.stage}
              className={styles.node}
              data-side={stage?.turn?.relation ?? 'nobody'}
              style={at(node)}
            >
              <strong>{stage ? text(stage.title) : node.stage}</strong>
              {stage?.turn && <span>{side(stage.turn.relation)}</span>}
            </div>
          )
        })}
      </div>
    </section>
  )
}

function Clock({ id, pack, procedure }: { id: string; pack: AgreementPack; procedure: string }) {
  const { t, text, period } = usePackWords(pack)
  const clock = pack.clocks.find((one) => one.id === id && one.procedures.includes(procedure))
  if (!clock) return null
  return (
    <>
      <strong>{t('agreement.flow.silence', { period: period(clock.period) })}</strong> <span>{text(clock.title)}</span>
    </>
  )
}

/** The picture runs from left to right in every script: the layout knows no other. */
function at({ x, y, width, height }: AgreementFlow['nodes'][number] | AgreementFlow['edges'][number]['label']) {
  return { left: x, top: y, inlineSize: width, minBlockSize: height }
}

/** A line through the points, with its corners rounded. */
function curve(points: readonly { x: number; y: number }[]): string {
  const [first, ...rest] = points
  if (!first) return ''
  const last = rest.at(-1) ?? first
  const middles = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last
    return `Q${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`
  })
  return `M${first.x} ${first.y}${middles.join('')}L${last.x} ${last.y}`
}
