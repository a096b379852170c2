/** Codes that people read in one place and type in another. Pure. */

/** None of these looks like another. */
export const codeSigns = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A code as it was typed, in the one spelling that is hashed: letters and digits only count. */
export const plainCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
