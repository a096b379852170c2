/** Where a customer is signed in, and the press that ends it everywhere. */
import { formatMoment } from '#calendar'
import type { CustomerSession } from '#customers'
import type { OpenShop } from '#shops'
import type { Frame } from '#web/http'
import { Button, Page, PageTitle } from '#web/ui'
import { say } from '#words'
import { styles } from '../style.file.ts'

export function signedInScreen(frame: Frame, shop: OpenShop, sessions: readonly CustomerSession[]) {
  const { language, site } = frame
  const title = say(language, 'my.signed-in.title')
  const moment = (at: number): string => formatMoment(at, shop.calendar.zone, language)
  return (
    <Page frame={frame} title={title} styles={styles} unlisted>
      <PageTitle
        over={say(language, 'common.my-page')}
        title={title}
        sentence={say(language, 'my.signed-in.sentence')}
      />
      <div class="stack narrow">
        <ul class="hints">
          {sessions.map(({ since, seen, here }) => (
            <li>
              {say(language, here ? 'my.signed-in.here' : 'my.signed-in.elsewhere', {
                since: moment(since),
                seen: moment(seen),
              })}
            </li>
          ))}
        </ul>
        <form method="post" action={`${site.home}my/signed-in`}>
          <Button look="second">{say(language, 'my.signed-in.end')}</Button>
        </form>
        <p>
          <Button look="quiet" href={`${site.home}my/`}>
            {say(language, 'common.my-page')}
          </Button>
        </p>
      </div>
    </Page>
  )
}
