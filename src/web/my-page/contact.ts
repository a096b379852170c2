/**
 * How a request that has no pages of its own here reaches the shop: by its contact form, which comes filled
 * in with the order and what is asked for. The one place that knows; whatever takes its place changes this
 * file.
 */
import type { OpenShop } from '#shops'

/** What is written about; `request` is a name of the vocabulary. */
export type About = { readonly order: string; readonly request?: string | undefined }

/** An address for a link. */
export function contactAddress({ name }: Pick<OpenShop, 'name'>, { order, request }: About): string {
  const about = request === undefined ? {} : { about: request }
  return `/${name}/contact?${new URLSearchParams({ order, ...about })}`
}
