/** Asks once more before a request is taken back. */
import { stepsFor, type AnyCase } from '#cases'
import type { OrderLine } from '#ordering'
import type { OpenShop } from '#shops'
import type { Frame } from '#web/http'
import { Button, Page, PageTitle } from '#web/ui'
import { say } from '#words'
import { pieceWords } from '../orders/piece-heading.tsx'
import { styles } from '../style.file.ts'
import { wordsOf } from './words.ts'

export function dropScreen(
  frame: Frame,
  { shop, theCase, line }: { readonly shop: OpenShop; readonly theCase: AnyCase; readonly line: OrderLine },
) {
  const { language } = frame
  const title = say(language, 'my.case.drop.title')
  const back = `/${shop.name}/my/cases/${theCase.number}`
  const possible = stepsFor(theCase, 'customer').includes('drop')
  return (
    <Page frame={frame} title={title} styles={styles} unlisted>
      <PageTitle
        over={`${say(language, 'my.case.over', { number: theCase.number })} · ${pieceWords(line, language)}`}
        title={title}
        sentence={say(language, possible ? 'my.case.drop.sentence' : wordsOf(theCase).now)}
      />
      <form method="post" action={`${back}/drop`} class="actions">
        <input type="hidden" name="version" value={String(theCase.version)} />
        {possible ? <Button look="grave">{say(language, 'my.case.drop.press')}</Button> : null}
        <Button look="second" href={back}>
          {say(language, 'my.case.drop.keep')}
        </Button>
      </form>
    </Page>
  )
}
