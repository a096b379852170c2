/**
 * Words that every audience meets, in Japanese: around each page, on forms, and when something is not
 * possible.
 */
export const commonJa = {
  'common.house': '約束',
  'common.house-line': '公開した約束どおりに、購入後のお申し出にお答えする、小さなつくり手のお店。',
  'common.skip': '本文へ進む',
  'common.language': '言語',
  'common.japanese': '日本語',
  'common.english': 'English',
  'common.menu': 'ご案内',
  'common.pieces': '品ぞろえ',
  'common.policy': '購入後のお約束',
  'common.help': 'よくあるご質問',
  'common.my-page': 'マイページ',
  'common.all-shops': 'すべてのお店',
  'common.write-to-us': 'お問い合わせ',
  'common.contents': '目次',
  'common.other-language': '英語の文を見る',
  'common.between': '、',
  'common.between-phrases': '、',
  'common.in-brackets': '{what}（{aside}）',
  'common.either': '{first}、または{second}',

  'form.optional': '任意',
  'form.summary': '{count}か所をご確認ください',
  'form.labelled': '{label}：{sentence}',
  'form.asked': '{label}{sentence}',
  'form.question': '「{label}」{sentence}',
  'form.required': 'ご記入ください。',
  'form.select': 'お選びください',
  'form.choose': 'どれか一つをお選びください。',
  'form.invalid': 'もう一度ご確認ください。',
  'form.too-long': '{max}字以内でお書きください。',
  'form.too-few': '{min}個以上お選びください。',
  'form.too-many': '{max}個までお選びいただけます。',
  'form.mail': 'メールアドレスをご確認ください。例：hanako@example.com',
  'form.day': '実際にある日付をお選びください。例：2026年11月27日',
  'form.day.year': '日付の年をお確かめください。',
  'form.file': 'ファイルをお選びください。',

  'mail.advice.mobile-carrier':
    '携帯電話会社のアドレスです。お店からのメールが届くように、{domain} を受信リスト（指定受信）に加えてください。',
  'mail.advice.breaks-rfc':
    'このアドレスは、点の並びなどがメールアドレスの規格と異なるため、届かないことがあります。このままでもお使いいただけますが、ほかのアドレスがありましたら、そちらのほうが確実です。',

  'verdict.accept': 'できます',
  'verdict.pending': '確認のうえ承ります',
  'verdict.staff': '担当者がお答えします',
  'verdict.ask': 'いくつか確認させてください',
  'verdict.refuse': 'お受けできません',

  'step.done': '済',
  'step.present': 'いま',
  'step.coming': 'これから',

  'refused.not-found.title': 'このページは見つかりませんでした',
  'refused.not-found': 'アドレスが変わったか、写し間違いがあるようです。下のリンクからお進みください。',
  'refused.method-not-allowed.title': 'この操作はここではできません',
  'refused.method-not-allowed': '前のページに戻って、もう一度お試しください。',
  'refused.foreign-host.title': 'このアドレスは当店のものではありません',
  'refused.foreign-host':
    'お開きになったアドレスでは、お店にご案内できません。{origin} からお入りください。（運営の方へ：手前のプロキシは Host ヘッダーをそのまま渡し、ORIGIN には公開アドレスを書いてください。）',
  'refused.not-for-proxies.title': 'これは、このコンピューターだけのお試し用です',
  'refused.not-for-proxies':
    '見本の人物が入ったお試し用のお店は、動いているコンピューターの外にはお見せしません。公開するときは、ORIGIN に公開アドレスを設定してから始めてください。',
  'refused.other-site.title': 'ほかのサイトからの送信は受け取れません',
  'refused.other-site':
    '安全のため、当店のページから送られたものだけを受け取っています。何も変わっていません。ページを開き直して、もう一度お送りください。',
  'refused.body-too-large.title': '一度に送れる大きさを超えています',
  'refused.body-too-large':
    '一度に送れるのは合わせて {limit} までです。何も保存していません。写真は小さくするか枚数を減らして、もう一度お送りください。',
  'refused.too-many-fields.title': '一度に受け取れる項目の数を超えています',
  'refused.too-many-fields':
    '一度に受け取れる項目は {most} 個までです。何も保存していません。ページを開き直して、そこからお送りください。',
  'refused.unreadable-form.title': '送られた内容を読み取れませんでした',
  'refused.unreadable-form':
    '途中で切れたようです。何も保存していません。前のページに戻って、もう一度お送りください。',
  'refused.broken.title': 'ただいまお応えできません',
  'refused.broken':
    'こちらの不具合です。ご迷惑をおかけします。しばらくしてからもう一度お試しください。続くときは、この番号を添えてお知らせください：{reference}',
  'refused.busy.title': '少々お待ちください',
  'refused.busy':
    'ただいまたいへん混み合っており、すぐにお応えできません。少し間をおいて、もう一度お試しください。ボタンを押されたあとでしたら、前のページで手続きが済んでいるかどうかを先にお確かめください。',
  'refused.home': 'トップページへ',
  'letters.window.asking': '{requests}のお申し出',
  'evidence.photo.plain': 'お品の写真',
  'evidence.description.plain': 'もう少し詳しいご説明',
  'evidence.photo': '不具合の分かる写真',
  'evidence.description': '不具合の詳しいご説明',
} as const
