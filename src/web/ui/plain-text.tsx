/**
 * Text exactly as it was written or typed: its own lines, nothing read into it; addresses of pages can be
 * followed.
 */
import { Fragment } from 'hono/jsx'

export function PlainText({ text, language }: { text: string; language: string }) {
  return (
    <div class="plain-text" lang={language}>
      {linked(text)}
    </div>
  )
}

/**
 * The text with its web addresses as links; what closes a sentence or a bracket behind one is not part of
 * it.
 */
function linked(text: string) {
  return text
    .split(/(https?:\/\/[\x21-\x7e]+[\w/=&#-])/)
    .map((part, index) => (index % 2 === 1 ? <a href={part}>{part}</a> : <Fragment>{part}</Fragment>))
}
