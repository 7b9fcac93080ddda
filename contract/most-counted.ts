/** Lists are counted so far: further would take the longer the more cases there are, and nobody plans a day by it. */
export const mostCounted = 1000
