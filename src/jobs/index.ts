/**
 * Background work: jobs are ordered in the transaction that causes them, and done by a worker, in order of
 * need. This is how a module tells a later one something; knows no module's business, only the table of names
 * and data.
 */
export { runDueJobs, type Done } from './due.job.ts'
export { enqueue, enqueuing, jobRow, withdrawJob, type JobOptions, type JobRow } from './queue.sql.ts'
export { type JobContext, type JobHandlers, type Jobs } from './table.ts'
export { startWorker, type Worker, type WorkerSettings } from './worker.job.ts'
