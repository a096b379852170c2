/** Letters about a customer's own account, in English. */
import type { AccountLetters } from '#letters'
import type { LetterWriters } from '../letter.ts'

export const accountLettersEn = {
  'address-proof': (values, p) => ({
    subject: 'please confirm your new e-mail address',
    blocks: [
      'You asked on My Page that we write to this address from now on.',
      'Please open the page below in the browser you are signed in with, and press the button there.',
      { link: p.pages.newAddress(), look: 'button', words: 'Confirm this address' },
      `You can do so until ${p.shopMoment(values.expiresAt)}. Until then we write to the address we have.`,
      'If you did not ask for it, you can ignore this e-mail. Nothing changes.',
    ],
  }),

  'address-taken': (_values, p) => ({
    subject: 'this e-mail address is in use already',
    blocks: [
      'Somebody asked on My Page to use this address for their account. It belongs to an account already, so nothing was changed.',
      'If it was you: sign in with this address to see the orders you placed with it.',
      { link: p.pages.myPage(), look: 'button', words: 'Go to My Page' },
      'If you would like the orders of both addresses in one place, please reply to this e-mail. If it was not you, there is nothing to do.',
    ],
  }),

  'address-changed': (values, p) => ({
    subject: 'your e-mail address was changed',
    blocks: [
      `The e-mail address of your account was changed on My Page on ${p.shopMoment(values.at)}. From now on we write to the new one, and you sign in with it.`,
      'If it was not you, please reply to this e-mail at once.',
    ],
  }),

  'refund-account': (values, p) => ({
    subject: values.anew ? 'another account for your refund' : 'the account for your refund',
    blocks: [
      values.anew
        ? `On ${p.shopMoment(values.at)} another account was named on My Page for the refund of request ${values.request}. We pay to the new one.`
        : `On ${p.shopMoment(values.at)} an account was named on My Page for the refund of request ${values.request}. We pay to it.`,
      'For your safety this e-mail does not say which. Until we have paid you can name another one on My Page.',
      'If it was not you, please reply to this e-mail at once.',
    ],
  }),

  'accounts-joined': (values, p) => ({
    subject: 'your orders are in one place now',
    blocks: [
      `You have ordered from us with two e-mail addresses. On ${p.shopMoment(values.at)} we put both together: on My Page you see all orders, requests and saved addresses in one place. You can sign in with either address, and e-mails about an order still go to the address you placed it with.`,
      { link: p.pages.myPage(), look: 'button', words: 'Go to My Page' },
      'If you have no second address with us, please reply to this e-mail at once.',
    ],
  }),

  'accounts-parted': (values, p) => ({
    subject: 'your orders are apart again',
    blocks: [
      `We had put your orders together with those placed with another e-mail address. On ${p.shopMoment(values.at)} we took them apart again. On My Page you see what was ordered with this address. Where you were signed in, please sign in again.`,
      { link: p.pages.myPage(), look: 'button', words: 'Go to My Page' },
      'If something is missing there, please reply to this e-mail.',
    ],
  }),
} as const satisfies Pick<LetterWriters, keyof AccountLetters>
