/** Many officials of one authority may share an address, and come at the same minute; the lockout guards each account. */
export const manyAtOnce = { max: 600, timeWindow: '1 minute' }
