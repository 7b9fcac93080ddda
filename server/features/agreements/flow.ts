import { Graph, layout } from '@dagrejs/dagre'
import type { AgreementFlow } from '../../../contract/agreements.ts'
import { flowOf } from '../../../domain/agreement/flow.ts'
import type { AgreementPack } from '../../../domain/agreement/schema.ts'
import type { Stage } from '../../../domain/agreement/vocabulary.ts'

// Pixels at the size of letters in which the page writes; both languages find their place in them.
const stage = { width: 176, height: 66 }
const label = { width: 236, line: 42, pad: 6 }

/** By digest of the version and procedure: the same content always gives the same picture. */
const drawn = new Map<string, AgreementFlow>()
const mostDrawn = 200

/** The picture of a procedure: where each stage stands and how the ways between them run, from above to below. */
export function flowPicture(pack: AgreementPack, digest: string, procedure: string): AgreementFlow {
  const key = `${digest} ${procedure}`
  const known = drawn.get(key)
  if (known) return known
  const picture = draw(pack, procedure)
  if (drawn.size >= mostDrawn) drawn.clear()
  drawn.set(key, picture)
  return picture
}

function draw(pack: AgreementPack, procedure: string): AgreementFlow {
  const passages = flowOf(pack, procedure)
  const graph = new Graph()
  graph.setGraph({ rankdir: 'TB', nodesep: 28, edgesep: 20, ranksep: 26, marginx: 8, marginy: 8 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { from, to, causes } of passages) {
    for (const id of [from, to]) graph.setNode(id, { ...stage })
    const height = causes.length * label.line + label.pad
    graph.setEdge(from, to, { width: label.width, height, labelpos: 'c', weight: to === 'refused' ? 1 : 4 })
  }
  layout(graph)
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number }
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: graph.nodes().map((id: string) => ({ stage: id as Stage, ...corner(graph.node(id) as Middle) })),
    edges: passages.map(({ from, to, causes }) => {
      const edge = graph.edge(from, to) as Middle & { points: { x: number; y: number }[] }
      const points = edge.points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }))
      return { from, to, causes, points, label: corner(edge) }
    }),
  }
}

type Middle = { x: number; y: number; width: number; height: number }

/** The layout gives the middle of a box; a page begins at its corner. */
function corner({ x, y, width, height }: Middle): Middle {
  return { x: Math.round(x - width / 2), y: Math.round(y - height / 2), width, height }
}
