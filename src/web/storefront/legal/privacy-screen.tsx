/**
 * What is kept of people, why and how long: what the program really keeps, told by the limits it keeps to.
 */
import { basketWaits } from '#basket'
import { keptDays as restockDays } from '#restock'
import type { OpenShop } from '#shops'
import type { Frame } from '#web/http'
import { DescriptionList, Page, PageTitle, Table } from '#web/ui'
import { say, type WordKey } from '#words'
import { style } from '../style.file.ts'
import { sellerRows } from './legal-screen.tsx'

const kept = [
  'order',
  'letter',
  'case',
  'sign-in',
  'account',
  'refund-account',
  'attempt',
  'basket',
  'restock',
  'inquiry',
] as const

/** Days after which it is deleted, where that is told in days. */
const days: Readonly<Partial<Record<(typeof kept)[number], number>>> = {
  basket: basketWaits / 86_400_000,
  restock: restockDays,
}

export function privacyScreen(frame: Frame, shop: OpenShop) {
  const { language } = frame
  const title = say(language, 'privacy.title')
  const part = (heading: WordKey, text: WordKey) => (
    <section class="stack" aria-labelledby={heading.replaceAll('.', '-')}>
      <h2 class="section-title" id={heading.replaceAll('.', '-')}>
        {say(language, heading)}
      </h2>
      <p class="prose">{say(language, text)}</p>
    </section>
  )
  return (
    <Page frame={frame} title={title} styles={[style]}>
      <PageTitle title={title} over={frame.site.name} sentence={say(language, 'privacy.lede')} />
      <div class="legal stack-wide">
        <Table
          caption={say(language, 'privacy.table')}
          hideCaption
          stacks
          columns={(['what', 'why', 'how-long'] as const).map((column) => ({
            label: say(language, `privacy.${column}`),
          }))}
          rows={kept.map((one) => [
            say(language, `privacy.${one}`),
            say(language, `privacy.${one}.why`),
            say(language, `privacy.${one}.how-long`, { days: days[one] ?? 0 }),
          ])}
        />
        {part('privacy.cookies', 'privacy.cookies.text')}
        {part('privacy.others', 'privacy.others.text')}
        {part('privacy.rights', 'privacy.rights.text')}
        <section class="stack" aria-labelledby="who">
          <h2 class="section-title" id="who">
            {say(language, 'privacy.who')}
          </h2>
          <DescriptionList rows={sellerRows({ shop, language })} />
        </section>
      </div>
    </Page>
  )
}
