/**
 * Published text as a page shows it: paragraphs, lists, strong, emphasis, links, quotations. Whatever else
 * Markdown knows is shown as the text it is; HTML in a text is text.
 */
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Nodes, Parents, Root } from 'mdast'
import type { Child } from 'hono/jsx'

/** `language` is the text's own. Texts of documents only: what customers write is shown as it was typed. */
export function Markdown({ text, language }: { text: string; language: string }) {
  return (
    <div class="prose" lang={language}>
      {inside(treeOf(text))}
    </div>
  )
}

/** Only addresses that lead somewhere a reader means to go. */
export function safeAddress(address: string): string | undefined {
  return /^(https?:\/\/|#|\/(?!\/)|[a-z0-9-]+([/#?]|$))/i.test(address) ? address : undefined
}

const kept = new Map<string, Root>()
const mostKept = 1000

function treeOf(text: string): Root {
  const known = kept.get(text)
  if (known !== undefined) return known
  if (kept.size >= mostKept) kept.clear()
  const tree = fromMarkdown(text)
  kept.set(text, tree)
  return tree
}

const inside = (node: Parents): Child[] => node.children.map((child) => shown(child))

function shown(node: Nodes): Child {
  switch (node.type) {
    case 'paragraph':
      return <p>{inside(node)}</p>
    case 'heading':
      return (
        <p>
          <strong>{inside(node)}</strong>
        </p>
      )
    case 'list':
      return node.ordered === true ? <ol start={node.start ?? 1}>{inside(node)}</ol> : <ul>{inside(node)}</ul>
    case 'listItem':
      return (
        <li>{node.children.map((child) => (child.type === 'paragraph' ? inside(child) : shown(child)))}</li>
      )
    case 'strong':
      return <strong>{inside(node)}</strong>
    case 'emphasis':
      return <em>{inside(node)}</em>
    case 'blockquote':
      return <blockquote>{inside(node)}</blockquote>
    case 'break':
      return <br />
    case 'thematicBreak':
      return <hr />
    case 'link': {
      const address = safeAddress(node.url)
      return address === undefined ? inside(node) : <a href={address}>{inside(node)}</a>
    }
    case 'image':
      return node.alt ?? ''
    case 'html':
    case 'code':
    case 'inlineCode':
      return node.value
    case 'text':
      return unwrapped(node.value)
    default:
      return 'children' in node ? inside(node) : ''
  }
}

/** A line end between two Japanese characters is no blank. */
function unwrapped(text: string): string {
  return text.replaceAll(/(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])/g, '')
}
