/**
 * What each role in a shop may do. One table, for screens to show buttons by and for handlers to refuse by.
 * Knows no person and no case.
 */

/** The shop's owner, whoever answers customers, whoever makes and mends, whoever packs. */
export type Role = 'owner' | 'support' | 'workshop' | 'shipping'

/** What is done at the desk. */
export type Act =
  | 'manage-people'
  | 'see-cases'
  | 'decide-cases'
  | 'inspect'
  | 'ship'
  | 'settle-money'
  | 'see-order'
  | 'send-letters'
  | 'join-customers'
  | 'keep-catalogue'
  | 'keep-settings'
  | 'answer-questions'
  | 'import-orders'

const acts: Readonly<Record<Role, readonly Act[]>> = {
  owner: [
    'manage-people',
    'see-cases',
    'decide-cases',
    'inspect',
    'ship',
    'settle-money',
    'see-order',
    'send-letters',
    'join-customers',
    'keep-catalogue',
    'keep-settings',
    'answer-questions',
    'import-orders',
  ],
  support: [
    'see-cases',
    'decide-cases',
    'settle-money',
    'see-order',
    'send-letters',
    'join-customers',
    'answer-questions',
    'import-orders',
  ],
  workshop: ['see-cases', 'inspect', 'see-order'],
  shipping: ['see-cases', 'ship', 'see-order'],
}

export const roles: readonly Role[] = ['owner', 'support', 'workshop', 'shipping']

/** Whether a member of this role may do this. */
export function mayDo(role: Role, act: Act): boolean {
  return acts[role].includes(act)
}

/** A role by its name, for text from outside. */
export function isRole(text: string): text is Role {
  return roles.some((role) => role === text)
}
