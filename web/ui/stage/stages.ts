import type { Stage } from '../../../domain/agreement/vocabulary.ts'

/** How far along the way of a readmission case each stage stands (0–8 eighths), or how it left the way. */
export type StageLook = { eighths: number } | { off: 'ended' | 'held' }

export const stageLooks: Record<Stage | 'draft', StageLook> = {
  draft: { eighths: 0 },
  submitted: { eighths: 1 },
  received: { eighths: 2 },
  under_examination: { eighths: 3 },
  accepted: { eighths: 4 },
  document_requested: { eighths: 4 },
  document_ready: { eighths: 5 },
  transfer_notified: { eighths: 6 },
  transferred: { eighths: 7 },
  closed: { eighths: 8 },
  refused: { off: 'ended' },
  transfer_failed: { off: 'held' },
  stopped: { off: 'held' },
}
