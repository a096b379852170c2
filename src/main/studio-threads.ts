/**
 * Threads of their own for the studio: its pages work out what a draft says, which may take long, and do so
 * in a thread beside the one that serves everybody. Knows threads, turns and time; knows no policy and no
 * page.
 */
import { existsSync } from 'node:fs'
import { cpus } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { dirname, join } from 'node:path'
import { newTurns } from './turns.ts'
import { root } from './root.file.ts'
import type { ThreadData, ThreadReply, ThreadRequest } from './studio-thread.ts'

export type StudioThreads = {
  /** The answer of the thread; a reason where there is none. */
  readonly ask: (request: ThreadRequest, whose: Whose) => Promise<ThreadAnswer>
  readonly close: () => Promise<void>
}

/** `shop` has one turn at a time. A newer ask with the same `instead` ends an older one. */
export type Whose = { readonly shop: string; readonly instead?: string | undefined }

export type ThreadAnswer = ThreadReply | { readonly none: 'took-too-long' | 'superseded' | 'too-many' }

/**
 * In milliseconds: for one page; for a page that is no longer wanted, since a new thread would take longer
 * than most pages; and after how long without any a thread goes home.
 */
const patience = { page: 15_000, grace: 400, idle: 300_000 }
const mostThreads = Math.max(1, Math.min(2, cpus().length - 1))

type Thread = {
  readonly worker: Worker
  readonly ready: Promise<unknown>
  reply: ((reply: ThreadReply | undefined) => void) | undefined
  lastShop: string | undefined
  idle?: NodeJS.Timeout
}

/** Opens them; a thread begins when the first page is asked for. */
export function openStudioThreads(
  data: ThreadData,
  { tell, time = patience.page }: { tell: (problem: unknown) => void; time?: number },
): StudioThreads {
  const threads = new Set<Thread>()
  const leave = (thread: Thread): Promise<unknown> => {
    clearTimeout(thread.idle)
    threads.delete(thread)
    return thread.worker.terminate()
  }
  const threadFor = (shop: string): Thread => {
    const free = [...threads].filter(({ reply }) => reply === undefined)
    const chosen = free.find(({ lastShop }) => lastShop === shop) ?? free[0] ?? begin(data, threads, tell)
    clearTimeout(chosen.idle)
    chosen.lastShop = shop
    return chosen
  }
  const turns = newTurns<ThreadRequest, ThreadAnswer>(mostThreads, (request, { shop }, ended) =>
    answerOf(request, threadFor(shop), { ended, time, leave }),
  )
  return {
    ask: (request, whose) => turns.take(request, whose),
    close: async () => {
      await Promise.all([...threads].map(leave))
    },
  }
}

type Limits = {
  /** Resolves when a newer ask takes its place. */
  readonly ended: Promise<void>
  readonly time: number
  readonly leave: (thread: Thread) => Promise<unknown>
}

/** One page. A thread that is still busy when its time is up, or its page no longer wanted, is ended. */
async function answerOf(request: ThreadRequest, thread: Thread, limits: Limits): Promise<ThreadAnswer> {
  const replied = new Promise<ThreadReply | undefined>((resolve) => (thread.reply = resolve))
  const alarm = Promise.withResolvers<'took-too-long'>()
  let late: NodeJS.Timeout | undefined
  const mine = thread.reply
  void thread.ready.then(() => {
    if (thread.reply !== mine) return
    late = setTimeout(alarm.resolve, limits.time, 'took-too-long')
    thread.worker.postMessage(request)
  })
  const first = await Promise.race([
    replied,
    alarm.promise,
    limits.ended.then(() => pause(patience.grace, 'superseded' as const, { ref: false })),
  ])
  clearTimeout(late)
  thread.reply = undefined
  if (typeof first === 'object') {
    thread.idle = setTimeout(() => void limits.leave(thread), patience.idle).unref()
    return first
  }
  await limits.leave(thread)
  return { none: first ?? 'took-too-long' }
}

/**
 * The thread beside the program that was put together; else its TypeScript, read as it is here. It yields to
 * whoever serves the pages of the shops.
 */
function begin(data: ThreadData, threads: Set<Thread>, tell: (problem: unknown) => void): Thread {
  const beside = join(dirname(import.meta.filename), 'studio-thread.mjs')
  const limits = { workerData: data, resourceLimits: { maxOldGenerationSizeMb: 1_024 } }
  const worker = existsSync(beside)
    ? new Worker(beside, limits)
    : new Worker(new URL('studio-thread.ts', import.meta.url), {
        ...limits,
        execArgv: ['--import', import.meta.resolve('tsx')],
        env: { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') },
      })
  worker.unref()
  const ready = Promise.withResolvers<void>()
  const thread: Thread = { worker, ready: ready.promise, reply: undefined, lastShop: undefined }
  threads.add(thread)
  worker.on('message', (message: ThreadReply | 'ready') => {
    if (message === 'ready') ready.resolve()
    else thread.reply?.(message)
  })
  worker.on('error', tell)
  worker.on('exit', () => {
    threads.delete(thread)
    thread.reply?.(undefined)
  })
  return thread
}
