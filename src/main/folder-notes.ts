/**
 * What there is to say of a shop's folder when the program starts, where its policy is not what is served.
 */
import { formatMoment } from '#calendar'
import type { DraftIssue, FolderRefused } from '#publishing'
import type { OpenShop, Slip } from '#shops'

/** Why the file in a folder is not published; its shop keeps to what was published before. */
export function notPublished(shop: OpenShop, refusal: FolderRefused): string {
  const file = `shops/${shop.name}/policy.md`
  if (refusal.refused === 'not-published') {
    return [
      `${file} was changed and cannot be published as it is; ${shop.name} keeps to what was published before:`,
      ...refusal.issues.map((issue) => `  ${sentenceFor(issue, file)}`),
    ].join('\n')
  }
  const when = formatMoment(refusal.publishedAt, shop.calendar.zone, 'en')
  return (
    `${file} says it is version ${refusal.named}, but another text was published under that name (${when}), and what was published does not` +
    ` change: ${shop.name} keeps to it. Give the changed text a new version name in its front matter, for instance version: "${nextName(refusal.named)}"`
  )
}

function sentenceFor(issue: DraftIssue, file: string): string {
  switch (issue.refused) {
    case 'document-has-problems':
      return `it cannot be read; see: npx yakusoku check ${file}`
    case 'examples-fail':
      return issue.examples
        .map(
          (e) => `line ${e.line}, example “${e.name}”: ${e.differences.map((one) => one['en']).join('; ')}`,
        )
        .join('\n  ')
    case 'version-exists':
      return `there is a version ${issue.version} already; give this one another name`
    case 'effective-in-the-past':
      return `orders were placed since ${new Date(issue.effectiveAt).toISOString()}; write a later \`effective\``
    case 'nothing-changed':
      return `nothing differs from version ${issue.version}`
    case 'another-shop':
      return `its front matter says \`policy: ${issue.named}\`; write \`policy: ${issue.shop}\``
    case 'not-a-policy':
      return `its front matter says \`law: ${issue.named}\`; a shop’s document says \`policy:\``
    case 'cannot-be-compared':
      return `it cannot be compared with the version in force: ${issue.why.refused}`
  }
}

/** `2026-04` → `2026-04-b`; `2026-04-b` → `2026-04-c`. */
function nextName(version: string): string {
  const [, stem = version, letter] = /^(.*)-([a-y])$/.exec(version) ?? []
  return letter === undefined ? `${version}-b` : `${stem}-${String.fromCharCode(letter.charCodeAt(0) + 1)}`
}

/**
 * An older file in the folder takes nothing back: what was published stays in force until something newer is.
 */
export function servedInstead(inFolder: OpenShop, served: OpenShop): readonly string[] {
  const [held, used] = [inFolder.documents.policy, served.documents.policy]
  if (held.version === used.version) return []
  const file = `shops/${inFolder.name}/policy.md`
  return held.effective > used.effective
    ? [`${inFolder.name}: version ${held.version} of ${file} takes effect on ${held.effective}.`]
    : [
        `${inFolder.name} keeps to version ${used.version}, which was published after version ${held.version} of ${file}. ` +
          'To go back, publish the older text under a new version name.',
      ]
}

/** What changed in the file does not go together with what its owner wrote at the desk. */
export const settingsKept = ({ name }: OpenShop, slips: readonly Slip[]): string =>
  [
    `shops/${name}/shop.yaml was changed and does not go together with what was changed at the desk; ${name} keeps to the settings in force:`,
    ...slips.map(({ words }) => `  ${words.en}`),
  ].join('\n')
