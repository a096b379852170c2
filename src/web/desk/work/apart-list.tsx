/**
 * Pieces that stayed while staff decided and are sent by themselves now: what is still to be done with each,
 * and the request at which its sending is recorded. No step of a line is theirs, since their line has left.
 */
import { isMadeOnOrder } from '#ordering'
import { say, type Language, type WordKey } from '#words'
import type { AtDesk } from '#web/staff-session'
import { pieceName } from '../orders/pieces.ts'
import type { ApartLine } from './work.read.sql.ts'

type Props = { readonly language: Language; readonly desk: AtDesk; readonly lines: readonly ApartLine[] }

export function ApartList({ language, desk, lines }: Props) {
  if (lines.length === 0) return null
  const place = `/desk/${desk.shop.name}`
  return (
    <section class="stack" aria-labelledby="to-send-apart">
      <h2 id="to-send-apart">{say(language, 'work.apart')}</h2>
      <ul class="plain-list stack">
        {lines.map(({ line, order, request, state }) => (
          <li class="box">
            <p>
              <strong>{pieceName(line, language)}</strong>
            </p>
            <p>{say(language, whatIsToDo(line, state))}</p>
            <p class="row small">
              <a href={`${place}/orders/${order}`}>{order}</a>
              <a href={`${place}/cases/${request}`}>{say(language, 'work.apart.request', { request })}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function whatIsToDo({ kind }: ApartLine['line'], state: ApartLine['state']): WordKey {
  if (state === 'making') return 'work.apart.making'
  return state === 'to-send' && isMadeOnOrder(kind) ? 'work.apart.made' : 'work.apart.here'
}
