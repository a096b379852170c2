/** Facts in rows, steps in a line, tables, and what is shown where nothing is yet. */
import type { Child } from 'hono/jsx'
import { say, type Language } from '#words'

/** Names and values, one under the other on a phone. A row without a value is left out. */
export function DescriptionList({ rows }: { rows: readonly (readonly [name: string, value: Child])[] }) {
  return (
    <dl class="facts">
      {rows
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
    </dl>
  )
}

/** `when` and `text` stand under the title: when it happened or is due, who did it, what it means. */
export type Step = {
  readonly state: 'done' | 'present' | 'coming'
  readonly title: Child
  readonly when?: Child
  readonly text?: Child
}

/** What happened, what is happening, what will: a vertical line. */
export function Steps({ steps, language }: { steps: readonly Step[]; language: Language }) {
  return (
    <ol class="steps">
      {steps.map(({ state, title, when, text }) => (
        <li class={state} aria-current={state === 'present' ? 'step' : undefined}>
          <p class="title">
            {title}
            <span class="state">{say(language, `step.${state}`)}</span>
          </p>
          {when === undefined ? null : <p class="small quiet">{when}</p>}
          {text === undefined ? null : <div>{text}</div>}
        </li>
      ))}
    </ol>
  )
}

export type Column = { readonly label: string; readonly number?: boolean }

/**
 * A table that scrolls by itself where it is too wide. The first cell of a row names the row. `stacks`: cells
 * are sentences, and stand under each other on a phone, each with the name of its column; roles are written
 * out, since browsers forget them of what is no table to the eye.
 */
export function Table({
  caption,
  columns,
  rows,
  hideCaption,
  stacks = false,
}: {
  caption: string
  columns: readonly Column[]
  rows: readonly (readonly Child[])[]
  hideCaption?: boolean
  stacks?: boolean
}) {
  const role = (name: string) => (stacks ? { role: name } : {})
  const kind = (index: number): string | undefined => (columns[index]?.number === true ? 'number' : undefined)
  return (
    <div class="scroll" role="region" aria-label={caption} tabindex={0}>
      <table class={stacks ? 'stacks' : undefined} {...role('table')}>
        <caption class={hideCaption === true ? 'unseen' : undefined}>{caption}</caption>
        <thead {...role('rowgroup')}>
          <tr {...role('row')}>
            {columns.map(({ label }, index) => (
              <th scope="col" class={kind(index)} {...role('columnheader')}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...role('rowgroup')}>
          {rows.map((row) => (
            <tr {...role('row')}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th scope="row" class={kind(index)} {...role('rowheader')}>
                    {cell}
                  </th>
                ) : (
                  <td
                    class={kind(index)}
                    data-column={stacks ? columns[index]?.label : undefined}
                    {...role('cell')}
                  >
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What will appear here once there is something. */
export function EmptyState({ title, children }: { title: string; children?: Child }) {
  return (
    <div class="empty stack">
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </div>
  )
}
