/**
 * What can be wrong with the database that a shop owner brought, or that we start ourselves, before the
 * program runs. Knows the kinds and carries one sentence for the person at the terminal; knows no SQL and no
 * processes.
 */

/** A reason why there is no database to work with. `sentence` is for the person who pressed start. */
export type DatabaseFault = {
  readonly fault:
    | 'data-in-use'
    | 'data-not-ours'
    | 'data-too-old'
    | 'no-binaries'
    | 'server-did-not-start'
    | 'no-connection'
    | 'postgres-too-old'
    | 'migration-changed'
    | 'migration-failed'
    | 'schema-too-new'
    | 'owner-wanted'
  readonly sentence: string
}

/** Makes a fault; the sentence ends with a full stop and names the folder, address or file that is meant. */
export function databaseFault(fault: DatabaseFault['fault'], sentence: string): DatabaseFault {
  return { fault, sentence }
}
