/** The middle of the case page: what happened, who did it, which letters went out. */
import { formatInstant, formatMoment, type Zone } from '#calendar'
import type { KeptLetter } from '#mail'
import { say, type Language } from '#words'
import { DescriptionList, Fold } from '#web/ui'
import type { Entry } from './timeline.ts'

type Props = { readonly language: Language; readonly zone: Zone; readonly entries: readonly Entry[] }

export function Timeline({ language, zone, entries }: Props) {
  return (
    <section class="stack" aria-labelledby="timeline">
      <h2 id="timeline">{say(language, 'desk.timeline')}</h2>
      <ol class="timeline">
        {entries.map((entry) => (
          <li class={entry.letter === undefined ? 'deed' : 'sent'}>
            <p class="title">
              {entry.title}
              {entry.letter === undefined ? null : (
                <span class="subject" lang={entry.letter.language}>
                  {entry.letter.subject}
                </span>
              )}
            </p>
            <p class="small quiet">
              <time datetime={formatInstant(entry.at)}>{formatMoment(entry.at, zone, language)}</time>
              {entry.who === undefined ? null : <span class="who">{entry.who}</span>}
            </p>
            {entry.facts.length === 0 ? null : <DescriptionList rows={entry.facts} />}
            {entry.follow === undefined ? null : (
              <p class="small">
                <a href={entry.follow} rel="noreferrer">
                  {say(language, 'desk.parcel.follow')}
                </a>
              </p>
            )}
            {entry.note === undefined ? null : <blockquote class="own-words">{entry.note}</blockquote>}
            {entry.letter === undefined ? null : (
              <Letter language={language} zone={zone} letter={entry.letter} />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** A letter as it was written, folded away, with what became of it. */
export function Letter({ language, zone, letter }: { language: Language; zone: Zone; letter: KeptLetter }) {
  return (
    <>
      <p class="small quiet">{fateOf(letter, language, zone)}</p>
      <Fold label={say(language, 'desk.letter.read')}>
        <div class="letter" lang={letter.language} tabindex={0} role="group" aria-label={letter.subject}>
          <p class="small">
            {letter.to.name} &lt;{letter.to.address}&gt;
          </p>
          <p>
            <strong>{letter.subject}</strong>
          </p>
          <div class="letter-text">{letter.text}</div>
        </div>
      </Fold>
    </>
  )
}

function fateOf({ sentAt, fault }: KeptLetter, language: Language, zone: Zone): string {
  if (sentAt !== null) return say(language, 'desk.letter.sent', { at: formatMoment(sentAt, zone, language) })
  return fault === null ? say(language, 'desk.letter.kept') : say(language, 'desk.letter.fault', { fault })
}
