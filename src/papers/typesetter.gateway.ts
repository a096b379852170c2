/**
 * Makes PDFs out of sheets, in a process of their own: one paper at a time, each for so long and no longer. A
 * paper that takes too long or brings its process down holds nobody else up.
 */
import { fork, type ChildProcess } from 'node:child_process'
import type { Instant } from '#calendar'
import type { SetReply, SetRequest } from './set-sheet.gateway.ts'
import type { Sheet } from './sheet.ts'

export type NotSet = { readonly refused: 'paper-not-set'; readonly because: string }

export type Typesetter = {
  /** The PDF of a sheet, or of several one after the other, as of an instant. */
  readonly set: (sheets: Sheet | readonly Sheet[], issuedAt: Instant) => Promise<Uint8Array | NotSet>
  readonly close: () => void
}

/** In milliseconds: for one paper, the start of the process included; after how long without any it goes. */
const patience = { paper: 15_000, idle: 300_000 }
/** As many may wait; more are told at once. */
const mostWaiting = 50

/** `time` is for one paper. `program` is the file that the process runs. */
export function openTypesetter({
  time = patience.paper,
  program = new URL('set-sheet.gateway.ts', import.meta.url),
}: { readonly time?: number; readonly program?: URL } = {}): Typesetter {
  let child: ChildProcess | undefined
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined
  const end = () => {
    child?.kill('SIGKILL')
    child = undefined
  }
  const turn = async (request: SetRequest): Promise<Uint8Array | NotSet> => {
    clearTimeout(idle)
    const running = (child ??= begin(program))
    const reply = await answerOf(running, request, time)
    if ('gone' in reply) end()
    else rest(running)
    idle = setTimeout(end, patience.idle).unref()
    if ('pdf' in reply) return reply.pdf
    return { refused: 'paper-not-set', because: 'gone' in reply ? reply.gone : reply.fault }
  }
  return {
    set: async (sheets, issuedAt) => {
      if (waiting >= mostWaiting) return { refused: 'paper-not-set', because: 'too many wait' }
      waiting += 1
      const request = { sheets: JSON.stringify([sheets].flat()), issuedAt: Math.floor(issuedAt / 1000) }
      const mine = last.then(() => turn(request)).finally(() => (waiting -= 1))
      last = mine.catch(() => undefined)
      return mine
    },
    close: () => {
      clearTimeout(idle)
      end()
    },
  }
}

/** It knows no secret of ours: it is given no environment. Node reads its TypeScript by itself. */
const begin = (program: URL): ChildProcess =>
  fork(program, {
    execArgv: [],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })

/** While nothing is asked of it, it keeps nobody from ending. */
function rest(running: ChildProcess): void {
  running.unref()
  running.channel?.unref()
}

/** The reply to one request; `gone` where the process is to be ended, or has. */
async function answerOf(
  running: ChildProcess,
  request: SetRequest,
  time: number,
): Promise<SetReply | { readonly gone: string }> {
  const answer = Promise.withResolvers<SetReply | { readonly gone: string }>()
  const hear = (message: SetReply | 'ready') => {
    if (message !== 'ready') answer.resolve(message)
  }
  const left = () => answer.resolve({ gone: 'its process ended' })
  const late = setTimeout(() => answer.resolve({ gone: 'it took too long' }), time)
  running.ref()
  running.channel?.ref()
  running.on('message', hear).on('exit', left).on('error', left)
  running.send(request, (problem) => (problem === null ? undefined : left()))
  try {
    return await answer.promise
  } finally {
    clearTimeout(late)
    running.off('message', hear).off('exit', left).off('error', left)
  }
}
