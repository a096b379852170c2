/** Whether the replacement is there: its own time to report a fault begins then. */
import type { AnyCase } from '#cases'
import type { OpenShop } from '#shops'
import { Button } from '#web/ui'
import { say, type Language } from '#words'

type Props = { readonly shop: OpenShop; readonly theCase: AnyCase; readonly language: Language }

export function SayArrived({ shop, theCase, language }: Props) {
  return (
    <section class="stack to-do" aria-labelledby="to-do">
      <h2 id="to-do">{say(language, 'my.case.arrived.title')}</h2>
      <p>{say(language, 'my.case.arrived.sentence')}</p>
      <form method="post" action={`/${shop.name}/my/cases/${theCase.number}/arrival`}>
        <input type="hidden" name="version" value={String(theCase.version)} />
        <Button>{say(language, 'my.case.arrived.press')}</Button>
      </form>
    </section>
  )
}
