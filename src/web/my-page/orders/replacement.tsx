/** That what follows is about a replacement, and when it came. */
import type { OrderLine } from '#ordering'
import { Tag } from '#web/ui'
import { say, type Language } from '#words'
import { Delivered } from './piece-heading.tsx'

export function Replacement({
  line: { shippedAt, deliveredAt },
  zone,
  language,
}: {
  line: OrderLine
  zone: string
  language: Language
}) {
  return (
    <p class="row">
      <Tag tone="shop">{say(language, 'my.piece.replacement')}</Tag>
      <span class="small">
        {deliveredAt === null ? (
          say(language, shippedAt === null ? 'my.piece.replacement.coming' : 'my.piece.replacement.sent')
        ) : (
          <Delivered at={deliveredAt} zone={zone} language={language} />
        )}
      </span>
    </p>
  )
}
