/** Beyond this many a count of new notices says only that there are more. */
export const mostUnread = 99
