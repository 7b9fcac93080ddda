// Apart from the schemas, which no page needs for its first paint.

/** How often a stream that has nothing to tell says that it is alive (event `beat`), in milliseconds. */
export const liveBeat = 15_000
