/** Where somebody is between the cart and the order; steps that are behind are links. */
import { say, type Language } from '#words'

const steps = ['basket', 'who', 'how', 'confirm'] as const
export type CheckoutStep = (typeof steps)[number]

export const stepAddress = (shop: string, step: CheckoutStep): string =>
  step === 'basket' ? `/${shop}/basket` : `/${shop}/checkout/${step}`

export function Trail({ shop, at, language }: { shop: string; at: CheckoutStep; language: Language }) {
  const here = steps.indexOf(at)
  return (
    <nav aria-label={say(language, 'buying.trail')}>
      <ol class="trail">
        {steps.map((step, index) => (
          <li>
            {index < here ? (
              <a href={stepAddress(shop, step)}>{say(language, `buying.step.${step}`)}</a>
            ) : (
              <span aria-current={index === here ? 'step' : undefined}>
                {say(language, `buying.step.${step}`)}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
