/** Words of My Page, in Japanese. */
export const myPageJa = {} as const
