/** Words of the desk's page of a customer, in Japanese. */
export const deskCustomersJa = {
  'desk.customer.to': 'お客様のご注文、別のアドレスのご注文とまとめる',
  'desk.customer.title': 'ご注文 {number} のお客様',
  'desk.customer.sentence':
    'このお客様のアドレスとご注文です。別のアドレスでのご注文と、まとめることができます。',
  'desk.customer.signs-in': 'ログインのアドレス',
  'desk.customer.orders': 'ご注文',
  'desk.customer.joined': 'まとめたお客様',
  'desk.customer.elsewhere': '別のアドレスでのご注文',
  'desk.customer.with': '同じお客様の、別のご注文の番号',
  'desk.customer.with.hint': '別のアドレスでのご注文です。まとめる前に、二人のお客様を並べてお見せします。',
  'desk.customer.look': '並べて見る',
  'desk.customer.with.unknown': 'この番号のご注文はありません。',
  'desk.customer.with.same': 'すでに、このお客様のご注文です。',
  'desk.customer.other': 'ご注文 {number} のお客様',
  'desk.customer.join.says':
    'まとめると、どちらのアドレスでログインしても、両方のご注文・お申し出・保存したお届け先をご覧になれます。お名前、メールの言語、アカウントのアドレスは、ご注文 {number} のお客様のものになります。ご注文そのものは変わりません。進んでいるお申し出と、ギフトのリンクもそのままです。どちらのアドレスにもお知らせし、ご注文 {other} のお客様には、もう一度ログインしていただきます。',
  'desk.customer.join.why': '同じ方だと分かった理由',
  'desk.customer.join.why-hint': 'どなたから、どのように伺い、どう確かめたかをお書きください。',
  'desk.customer.join.press': 'ひとつにまとめる',
  'desk.customer.part.why': '分ける理由',
  'desk.customer.part.why-hint':
    'それぞれのお客様が、ご自分のアドレスでのご注文だけをご覧になるようになります。どちらにもお知らせします。',
  'desk.customer.part.press': '{address} を分ける',
  'desk.customer.done.joined': 'ひとつにまとめました。どちらのアドレスにもお知らせします。',
  'desk.customer.done.parted': '分けました。どちらのアドレスにもお知らせします。',
  'desk.customer.moved-on':
    'このページを開いたあとに、ほかのスタッフが操作しました。何も変えていません。いまの様子は下のとおりです。',
  'desk.customer.history': 'これまでの記録',
  'desk.customer.history.joined': '{name}（{address}）をまとめました',
  'desk.customer.history.parted': '{name}（{address}）を分けました',
  'desk.actor.customer.unnamed': 'お客様',
} as const
