/**
 * In which parcels an order was agreed to go, and how the freight of each is paid: told where a parcel is
 * recorded, so that nothing leaves alone that was to wait, nor waits that was to leave.
 */
import { agreedParcels } from '#checkout'
import { standing, type Order, type OrderLine } from '#ordering'
import type { ParcelToSend } from '#shipping'
import { say, type Language } from '#words'
import { pieceName } from './pieces.ts'

/** The lines of the agreed parcel that leaves next, of those that have not left. */
export function linesOfNext(
  order: Pick<Order, 'lines' | 'checkout'>,
  unsent: readonly OrderLine[],
): readonly number[] {
  const here = unsent.map(({ line }) => line)
  const all = agreedParcels(order).map(({ lines }) => lines.filter((line) => here.includes(line)))
  const isReady = (line: number) => unsent.some((one) => one.line === line && one.stage === 'packed')
  return all.find((lines) => lines.some(isReady)) ?? all.find((lines) => lines.length > 0) ?? here
}

/** What was agreed, as whoever packs reads it; nothing where one piece is all there is to send. */
export function AgreedParcels({
  order,
  language,
}: {
  readonly order: Pick<Order, 'lines' | 'checkout'>
  readonly language: Language
}) {
  const parcels = agreedParcels(order)
  const { how = 'together' } = order.checkout?.parcels ?? {}
  if (parcels.flatMap(({ lines }) => lines).length < 2) return null
  return (
    <>
      <p>
        <strong>{say(language, `desk.agreed-parcels.${how}`)}</strong>
      </p>
      {parcels.length < 2 ? null : (
        <ol class="small">
          {parcels.map((parcel) => (
            <li>
              {wordsOf(parcel, order.lines, language)}
              {parcel.freight === 'prepaid' ? null : (
                <>
                  {' '}
                  <strong>{say(language, `desk.agreed-parcels.${parcel.freight}`)}</strong>
                </>
              )}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

const wordsOf = ({ lines }: ParcelToSend, all: readonly OrderLine[], language: Language): string =>
  all
    .filter(({ line }) => lines.includes(line))
    .map((line) => pieceName({ ...line, quantity: standing(line) }, language))
    .join(say(language, 'common.between'))
