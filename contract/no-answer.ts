/** Why a message to a webhook came to no answer; apart from the shapes, so that the pages carry no checker of them. */
export const noAnswer = ['address_refused', 'timeout', 'refused', 'certificate', 'unreachable'] as const
