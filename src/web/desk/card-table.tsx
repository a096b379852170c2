/** A table on a wide page; on a phone each row stands as a card, so the roles are written out. */
import type { Child } from 'hono/jsx'

/** `name` is the class of its cells, `cell-due`; the column called `number` names the row. */
export type CardColumn = { readonly name: string; readonly label: string }

export type CardTableProps = {
  readonly caption: string
  readonly columns: readonly CardColumn[]
  readonly rows: readonly (readonly Child[])[]
}

export function CardTable({ caption, columns, rows }: CardTableProps) {
  return (
    <table class="queue" role="table">
      <caption class="unseen">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ name, label }) => (
            <th scope="col" role="columnheader" class={`cell-${name}`}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row">
            {row.map((cell, index) => (
              <Cell name={columns[index]?.name ?? ''}>{cell}</Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ name, children }: { name: string; children?: Child }) {
  if (name !== 'number') {
    return (
      <td role="cell" class={`cell-${name}`}>
        {children}
      </td>
    )
  }
  return (
    <th scope="row" role="rowheader" class="cell-number">
      {children}
    </th>
  )
}
