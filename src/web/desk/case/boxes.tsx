/** Several boxes to tick under one question. */
import type { Child } from 'hono/jsx'

export function Boxes({ label, children }: { label: string; children?: Child }) {
  return (
    <fieldset class="boxes">
      <legend>{label}</legend>
      {children}
    </fieldset>
  )
}
