/** How leaves become a seal, and a seal follows from the one before. */
import { createHash } from 'node:crypto'

/** What a seal's hash is over. The first seal of a shop has none before it. */
export type Sealing = {
  readonly shop: string
  readonly seal: bigint
  readonly root: Buffer
  readonly previous: Buffer | undefined
}

/** The hash over the hashes of a batch, in the order of their leaves. */
export function rootOf(leaves: readonly Buffer[]): Buffer {
  const hash = createHash('sha256')
  for (const leaf of leaves) hash.update(leaf)
  return hash.digest()
}

/** The hash by which the next seal will name this one: 32 bytes. */
export function sealHash({ shop, seal, root, previous }: Sealing): Buffer {
  const before = previous?.toString('hex') ?? ''
  return createHash('sha256')
    .update(JSON.stringify([shop, String(seal), root.toString('hex'), before]))
    .digest()
}
