/** Words of the desk, in Japanese. */
export const deskJa = {} as const
