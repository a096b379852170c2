/**
 * Which failures of a statement mean that the database is busy, restarting or away, and not that the program
 * is wrong. Knows the codes of PostgreSQL, of sockets and of the driver. Pure.
 */

/** Cut off by one of our limits, by whoever runs the server, or for want of connections and memory. */
const ofTheServer = /^(57014|55P03|25P0[34]|57P0\d|53\d\d\d|08\w\w\w)$/
const ofTheSocket =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/
/** The driver gives these no code. */
const ofTheDriver =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Client was closed)/

/** Whether trying again in a little while may well work. */
export function isUnavailable(problem: unknown): boolean {
  if (!(problem instanceof Error)) return false
  const code = 'code' in problem && typeof problem.code === 'string' ? problem.code : ''
  if (ofTheServer.test(code) || ofTheSocket.test(code) || ofTheDriver.test(problem.message)) return true
  return problem instanceof AggregateError && problem.errors.some(isUnavailable)
}
