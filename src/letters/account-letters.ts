/** What letters about a customer's own account say. */

/** Kind of letter → the values it says. */
export interface AccountLetters {
  /** To a new mail address, with the link that proves it; it opens until `expiresAt`. */
  readonly 'address-proof': { readonly expiresAt: string }
  /** To an address that is another customer's, where somebody wanted it for theirs: it has no link. */
  readonly 'address-taken': Readonly<Record<never, never>>
  /** To the address that a customer had before, without the new one. */
  readonly 'address-changed': { readonly at: string }
  /** To whoever is owed a refund: an account was named for it, or another; without a word of which. */
  readonly 'refund-account': { readonly request: string; readonly at: string; readonly anew: boolean }
  /** To each of two customers that staff joined or parted, without the address of the other. */
  readonly 'accounts-joined': { readonly at: string }
  readonly 'accounts-parted': { readonly at: string }
}
