/** How long the words of a request may be. Pure. */
export const longestDescription = 2000
