/** Apart from the schemas: a page that knows these numbers need not load those. */

/** Rows of the desk that were ticked, for a table or for paper. */
export const mostChosen = 1000

/** Cases given at one go: as many as two pages of the desk and the list of a colleague show. */
export const mostAssigned = 200
