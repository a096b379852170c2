/** The account that a refund goes to, asked of whoever paid where it cannot go back by the same means. */
import { asksForAccount } from '#cases/case'
import type { AnyCase, CaseFacts, RefundAccount } from '#cases'
import type { Session } from '#customers'
import type { OpenShop } from '#shops'
import { Button, DescriptionList, Field } from '#web/ui'
import { say, type Language } from '#words'

type Props = {
  readonly shop: OpenShop
  readonly session: Session
  readonly theCase: AnyCase
  /** What was given so far. */
  readonly account: RefundAccount | undefined
  readonly given: Readonly<Record<string, string | undefined>>
  readonly sentences: Readonly<Record<string, string>>
  readonly language: Language
}

/** Whether the refund is owed and goes to an account that only the customer can name. */
export const wantsAccount = (theCase: AnyCase, facts: CaseFacts): boolean =>
  theCase.current.state === 'refund-owed' && asksForAccount(facts)

/**
 * Only whoever is signed in by e-mail names an account: a number and an address are known to others as well.
 */
export const mayNameAccount = (session: Session): boolean => session.kind === 'customer'

export function AccountSection(props: Props) {
  const { account, session, language } = props
  return (
    <section class="stack to-do" aria-labelledby="to-do">
      <h2 id="to-do">{say(language, 'refund.account.title')}</h2>
      {!mayNameAccount(session) ? (
        <SignIn {...props} />
      ) : account === undefined ? (
        <>
          <p>{say(language, 'refund.account.sentence')}</p>
          <Fields {...props} />
        </>
      ) : (
        <>
          <p>{say(language, 'refund.account.kept')}</p>
          <DescriptionList
            rows={[
              [say(language, 'refund.account.bank'), account.bank],
              [
                say(language, 'refund.account.number'),
                say(language, 'refund.account.ends', { digits: account.account.slice(-4) }),
              ],
              [say(language, 'refund.account.holder'), account.holder],
            ]}
          />
          <details open={Object.keys(props.sentences).length > 0}>
            <summary>{say(language, 'refund.account.change')}</summary>
            <Fields {...props} />
          </details>
        </>
      )}
    </section>
  )
}

function SignIn({ shop, language }: Props) {
  return (
    <form class="stack" method="post" action={`/${shop.name}/my/link`} novalidate>
      <p>{say(language, 'refund.account.sign-in')}</p>
      <Field
        language={language}
        name="link-address"
        label={say(language, 'refund.account.mail')}
        inputmode="email"
        autocomplete="email"
        maxlength={254}
      />
      <Button>{say(language, 'refund.account.sign-in.press')}</Button>
    </form>
  )
}

function Fields({ shop, theCase, given, sentences, language }: Props) {
  const field = (name: string) => ({ language, name, value: given[name], problem: sentences[name] })
  return (
    <form
      class="stack"
      method="post"
      action={`/${shop.name}/my/cases/${theCase.number}/account`}
      autocomplete="off"
      novalidate
    >
      <Field
        {...field('bank')}
        label={say(language, 'refund.account.bank')}
        hint={say(language, 'refund.account.bank.hint')}
        maxlength={200}
      />
      <Field
        {...field('account')}
        label={say(language, 'refund.account.number')}
        hint={say(language, 'refund.account.number.hint')}
        maxlength={50}
      />
      <Field
        {...field('holder')}
        label={say(language, 'refund.account.holder')}
        hint={say(language, 'refund.account.holder.hint')}
        maxlength={100}
      />
      <Button>{say(language, 'refund.account.press')}</Button>
    </form>
  )
}
