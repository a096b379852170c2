/** That something cannot be asked for this piece, or not before it has arrived; and the way back. */
import type { OrderLine } from '#ordering'
import type { OpenShop } from '#shops'
import type { Frame } from '#web/http'
import { Button, Page, PageTitle } from '#web/ui'
import { say } from '#words'
import { pieceWords } from '../orders/piece-heading.tsx'
import { styles } from '../style.file.ts'

type View = { readonly shop: OpenShop; readonly order: string; readonly line: OrderLine }

export function senselessScreen(frame: Frame, { shop, order, line }: View) {
  const { language } = frame
  const title = say(language, 'my.senseless.title')
  const isThere = line.stage === 'delivered'
  return (
    <Page frame={frame} title={title} styles={styles} unlisted>
      <PageTitle
        over={pieceWords(line, language)}
        title={title}
        sentence={say(language, isThere ? 'my.senseless.piece' : 'my.senseless.not-come')}
      />
      <div class="actions">
        <Button href={`/${shop.name}/my/orders/${order}`}>
          {say(language, 'my.order.to-order', { number: order })}
        </Button>
      </div>
    </Page>
  )
}
