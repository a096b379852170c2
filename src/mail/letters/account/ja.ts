/** Letters about a customer's own account, in Japanese. */
import type { AccountLetters } from '#letters'
import type { LetterWriters } from '../letter.ts'

export const accountLettersJa = {
  'address-proof': (values, p) => ({
    subject: '新しいメールアドレスのご確認',
    blocks: [
      '今後のメールをこのアドレスでお受け取りになるとのお申し込みを、マイページでいただきました。',
      'マイページにログインしているブラウザーで下のページを開き、ボタンを押してください。',
      { link: p.pages.newAddress(), look: 'button', words: 'このアドレスを確認する' },
      `${p.shopMoment(values.expiresAt)}まで確認できます。それまでは、これまでのアドレスへお送りします。`,
      'お心当たりのない場合は、そのまま破棄してください。何も変わりません。',
    ],
  }),

  'address-taken': (_values, p) => ({
    subject: 'このメールアドレスはすでにお使いいただいています',
    blocks: [
      'このアドレスを自分のアカウントで使いたいとのお申し込みが、マイページでありました。すでにお使いいただいているアドレスのため、何も変えていません。',
      'お客様ご自身の場合は、このアドレスでログインすると、このアドレスでのご注文をご覧いただけます。',
      { link: p.pages.myPage(), look: 'button', words: 'マイページを開く' },
      '両方のアドレスのご注文をまとめてご覧になりたい場合は、このメールにご返信ください。お心当たりのない場合は、何もしていただく必要はありません。',
    ],
  }),

  'address-changed': (values, p) => ({
    subject: 'メールアドレスが変わりました',
    blocks: [
      `${p.shopMoment(values.at)}に、マイページでお客様のメールアドレスが変わりました。今後のメールは新しいアドレスへお送りします。ログインも新しいアドレスでお願いします。`,
      'お心当たりのない場合は、すぐにこのメールにご返信ください。',
    ],
  }),

  'refund-account': (values, p) => ({
    subject: values.anew ? '返金先の口座が変わりました' : '返金先の口座を承りました',
    blocks: [
      values.anew
        ? `${p.shopMoment(values.at)}に、お申し出 ${values.request} の返金先として、別の口座をマイページでお知らせいただきました。新しい口座へお振り込みします。`
        : `${p.shopMoment(values.at)}に、お申し出 ${values.request} の返金先の口座をマイページでお知らせいただきました。この口座へお振り込みします。`,
      '安全のため、口座はこのメールに書いていません。お振り込みの前であれば、マイページで別の口座に変えられます。',
      'お心当たりのない場合は、すぐにこのメールにご返信ください。',
    ],
  }),

  'accounts-joined': (values, p) => ({
    subject: 'ご注文をひとつにまとめました',
    blocks: [
      `二つのメールアドレスでご注文をいただいていましたので、${p.shopMoment(values.at)}に、ひとつにまとめました。マイページで、すべてのご注文・お申し出・お届け先をご覧いただけます。ログインはどちらのアドレスでもできます。ご注文についてのメールは、これまでどおりご注文のときのアドレスへお送りします。`,
      { link: p.pages.myPage(), look: 'button', words: 'マイページを開く' },
      'もう一つのアドレスにお心当たりのない場合は、すぐにこのメールにご返信ください。',
    ],
  }),

  'accounts-parted': (values, p) => ({
    subject: 'ご注文を分けて、元に戻しました',
    blocks: [
      `別のメールアドレスでのご注文とまとめていましたが、${p.shopMoment(values.at)}に、分けて元に戻しました。マイページでは、このアドレスでのご注文をご覧いただけます。ログインしていたブラウザーでは、もう一度ログインをお願いします。`,
      { link: p.pages.myPage(), look: 'button', words: 'マイページを開く' },
      '足りないものがある場合は、このメールにご返信ください。',
    ],
  }),
} as const satisfies Pick<LetterWriters, keyof AccountLetters>
