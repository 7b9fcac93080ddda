/** How far along the way of a readmission case each stage stands (0–8 eighths), or how it left the way. */
type StageLook = { eighths: number } | { off: 'ended' | 'held' }

const looks: Record<string, StageLook> = {
  draft: { eighths: 0 },
  submitted: { eighths: 1 },
  received: { eighths: 2 },
  under_examination: { eighths: 3 },
  accepted: { eighths: 4 },
  travel_document_ready: { eighths: 5 },
  transfer_notified: { eighths: 6 },
  transferred: { eighths: 7 },
  closed: { eighths: 8 },
  refused: { off: 'ended' },
  withdrawn: { off: 'ended' },
  transfer_failed: { off: 'held' },
  stopped: { off: 'held' },
  consent_reconsidered: { off: 'held' },
}

export function stageLook(stage: string): StageLook {
  const look = looks[stage]
  if (!look) throw new Error(`No look for stage ${stage}`)
  return look
}
