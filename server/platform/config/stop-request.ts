/**
 * Resolves when the process is asked to end: Ctrl-C, a stop by the service manager, or the death of the launcher that
 * started it (the launcher holds the other end of an IPC channel, so even its `kill -9` is noticed).
 * Later requests are swallowed: a terminal and the launcher both deliver the same Ctrl-C.
 */
export function stopRequested(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal))
    if (process.channel) {
      process.on('disconnect', () => resolve('disconnect'))
      process.channel.unref()
    }
  })
}
