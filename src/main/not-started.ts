/** Why a shop's folder keeps the program from starting, in a sentence that says what to do. */
import { formatMoment } from '#calendar'
import type { DraftIssue, FolderRefused } from '#publishing'
import type { OpenShop } from '#shops'

export function notStarted(shop: OpenShop, refusal: FolderRefused): string {
  const file = `shops/${shop.name}/policy.md`
  if (refusal.refused === 'not-published') {
    return [
      `${file} was changed and cannot be published as it is:`,
      ...refusal.issues.map((issue) => `  ${sentenceFor(issue, file)}`),
    ].join('\n')
  }
  const when = formatMoment(refusal.publishedAt, shop.calendar.zone, 'en')
  return (
    `${file} says it is version ${refusal.named}, but another text was published under that name (${when}), and what was published does not` +
    ` change. Give the changed text a new version name in its front matter, for instance version: "${nextName(refusal.named)}"`
  )
}

function sentenceFor(issue: DraftIssue, file: string): string {
  switch (issue.refused) {
    case 'document-has-problems':
      return `it cannot be read; see: npx yakusoku check ${file}`
    case 'examples-fail':
      return issue.examples
        .map((e) => `line ${e.line}, example “${e.name}”: ${e.differences.join('; ')}`)
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
