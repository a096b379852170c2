/** Letters as they were kept: the list of them, and one word for word. */
import type { KeptLetter, LetterHead } from '#mail'
import type { OpenShop } from '#shops'
import type { Frame } from '#web/http'
import { Button, DescriptionList, Moment, Page, PageTitle, PlainText } from '#web/ui'
import { say, type Language } from '#words'
import { styles } from '../style.file.ts'

/** `address` is where they stand; each has its identity behind it. */
export function LetterList({
  letters,
  address,
  zone,
  language,
}: {
  letters: readonly LetterHead[]
  address: string
  zone: string
  language: Language
}) {
  if (letters.length === 0) return <p>{say(language, 'my.order.letters-none')}</p>
  return (
    <ul class="rows">
      {letters.map((letter) => (
        <li>
          <a href={`${address}/${letter.letter}`} lang={letter.language}>
            {letter.subject}
          </a>
          <span class="small quiet">
            <Moment at={letter.keptAt} zone={zone} language={language} />
          </span>
        </li>
      ))}
    </ul>
  )
}

export function letterScreen(
  frame: Frame,
  shop: OpenShop,
  letter: KeptLetter,
  {
    to,
    back,
  }: {
    readonly to: boolean
    readonly back: { readonly address: string; readonly label: string }
  },
) {
  const { language } = frame
  return (
    <Page frame={frame} title={letter.subject} styles={styles} unlisted>
      <div lang={letter.language}>
        <PageTitle over={say(language, 'my.letter.over')} title={letter.subject} />
      </div>
      <div class="stack narrow">
        <DescriptionList
          rows={[
            [
              say(language, 'my.letter.kept'),
              <Moment at={letter.keptAt} zone={shop.calendar.zone} language={language} />,
            ],
            [say(language, 'my.letter.to'), to ? `${letter.to.name} ${letter.to.address}` : ''],
          ]}
        />
        <p class="small quiet">{say(language, 'my.letter.as-sent')}</p>
        <PlainText text={letter.text} language={letter.language} />
        <p>
          <Button look="second" href={back.address}>
            {back.label}
          </Button>
        </p>
      </div>
    </Page>
  )
}
