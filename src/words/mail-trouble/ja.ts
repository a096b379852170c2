/** Words of the page for people whom no mail reached, in Japanese. */
export const mailTroubleJa = {
  'mail.trouble.title': 'メールが届かないとき',
  'mail.trouble.sentence':
    'ご注文の確認や発送のお知らせが届かないときは、ここで順にお確かめください。お送りしたお手紙は、マイページですべてお読みになれます。',
  'mail.trouble.order': 'ご注文はできていますか',
  'mail.trouble.order.says':
    '最後のボタンで注文を確定する前にページを閉じると、ご注文はできていません。お支払いがまだのご注文は、お支払いの期限までお取り置きしています。ご注文のときのメールアドレスを入れると、そのアドレスでのご注文があれば、一覧をメールでお送りします。',
  'mail.trouble.address': 'ご注文のときのメールアドレス',
  'mail.trouble.ask': 'ご注文があるか確かめる',
  'mail.trouble.asked': 'このアドレスでのご注文があれば、一覧をお送りしました',
  'mail.trouble.asked.says':
    '10分ほどお待ちください。届かないときは、このアドレスでのご注文がないか、メールが届かない設定になっています。下の六つをお確かめのうえ、それでも分からないときはお問い合わせください。',
  'mail.trouble.too-often':
    '続けて何度かお試しになったため、しばらく受け付けを止めております。{moment}を過ぎてからもう一度お試しください。',
  'mail.trouble.number': '注文番号がお分かりなら、メールを待たずにマイページで開けます。',
  'mail.trouble.to-my-page': 'マイページへ',
  'mail.trouble.allow': '受け取れるようにするドメイン',
  'mail.trouble.allow.says':
    '当店からのメールは、次のアドレスからお送りします。「@」より後ろを、受信リスト（指定受信）に加えてください。',
  'mail.trouble.from': '差出人',
  'mail.trouble.domain': '加えるドメイン',
  'mail.trouble.causes': '届かない六つの理由',
  'mail.trouble.refused': '受信拒否リスト',
  'mail.trouble.refused.says': '受信拒否リストに {domain} や {address} が入っていないか、お確かめください。',
  'mail.trouble.filter': 'ドメイン指定受信',
  'mail.trouble.filter.says': '決まったドメインだけを受け取る設定のときは、{domain} を加えてください。',
  'mail.trouble.bulk': 'まとめて送られるメールの拒否',
  'mail.trouble.bulk.says':
    '一斉に送られるメールや自動で送られるメールを拒む設定になっていないか、お確かめください。',
  'mail.trouble.pc': 'パソコンからのメールの拒否',
  'mail.trouble.pc.says':
    '携帯電話会社のアドレスでは、パソコンからのメールやリンクのあるメールを拒む設定になっていないか、お確かめください。',
  'mail.trouble.spam': '迷惑メールのフォルダー',
  'mail.trouble.spam.says': '迷惑メールのフォルダーや、ほかのフォルダーに入っていないか、お確かめください。',
  'mail.trouble.rfc': 'メールの決まりと異なるアドレス',
  'mail.trouble.rfc.says':
    '「@」の前に点が続くアドレスや、「@」のすぐ前に点のあるアドレスには、届かないことがあります。ほかのアドレスをお知らせください。',
  'mail.trouble.other': '別のアドレスで受け取る',
  'mail.trouble.other.says':
    '{address} へ、注文番号と新しいアドレスをお知らせください。これまでのお手紙も、新しいアドレスへもう一度お送りします。',
  'mail.trouble.call': 'お電話：{phone}、{hours}',
} as const
