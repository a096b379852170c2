/** Which failures of the store mean that there is no room just now. Knows the codes of the system. Pure. */

/** Whether keeping something failed for want of room: it may well work when somebody has made some. */
export const isOutOfRoom = (problem: unknown): boolean =>
  problem instanceof Error && 'code' in problem && /^(ENOSPC|EDQUOT)$/.test(String(problem.code))
