/** Behind the link in the e-mail to a new address: a button, or why the link does nothing. */
import type { OpenShop } from '#shops'
import type { Frame } from '#web/http'
import { Button, Page, PageTitle } from '#web/ui'
import { say } from '#words'
import { styles } from '../style.file.ts'

export function proofScreen(
  frame: Frame,
  shop: OpenShop,
  proof: { readonly token: string; readonly address: string },
) {
  const { language } = frame
  const title = say(language, 'account.proof.title')
  const sentence = say(language, 'account.proof.sentence', { address: proof.address })
  return (
    <Page frame={frame} title={title} styles={styles} unlisted>
      <PageTitle over={say(language, 'account.title')} title={title} sentence={sentence} />
      <form method="post" action={`/${shop.name}/my/account/proof`}>
        <input type="hidden" name="token" value={proof.token} />
        <Button>{say(language, 'account.proof.press')}</Button>
      </form>
    </Page>
  )
}

/** Says which address holds, so that whoever pressed twice sees that it is done. */
export function notProvedScreen(
  frame: Frame,
  shop: OpenShop,
  { why, address }: { readonly why: 'unknown' | 'taken'; readonly address: string },
) {
  const { language } = frame
  const title = say(language, 'account.proof.title')
  return (
    <Page frame={frame} title={title} styles={styles} unlisted>
      <PageTitle
        over={say(language, 'account.title')}
        title={title}
        sentence={say(language, `account.proof.${why}`)}
      />
      <p>{say(language, 'account.proof.now', { address })}</p>
      <p>
        <Button look="second" href={`/${shop.name}/my/account`}>
          {say(language, 'account.proof.back')}
        </Button>
      </p>
    </Page>
  )
}
