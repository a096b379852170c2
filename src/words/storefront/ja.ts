/** Words of the storefront, in Japanese. */
export const storefrontJa = {} as const
