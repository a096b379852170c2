/** Words of the letters, in Japanese. */
export const lettersJa = {} as const
