/** Why a file is printed: a word of a closed list, because it stands in an address and in the audit. */
export const copyPurposes = ['paper_file', 'court', 'supervision', 'handover'] as const
