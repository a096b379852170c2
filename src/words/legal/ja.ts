/**
 * Words of the pages that the law wants: who sells and on what terms, and what is kept of people, in
 * Japanese.
 */
export const legalJa = {
  'legal.title': '特定商取引法に基づく表記',
  'legal.lede': 'ご注文の前にお確かめいただきたいことを、ここにまとめています。',
  'legal.missing.title': 'この店は、まだ販売を始めていません',
  'legal.missing': '販売に必要な次のことがまだ定まっていないため、ご注文はお受けできません：{parts}。',
  'legal.part.shipping': '送料',
  'legal.part.ship-within': '発送までの日数',
  'legal.part.on-the-way': 'お届けにかかる日数',
  'legal.part.parcels': '複数の品の送り方',
  'legal.part.payment': 'お支払い方法',
  'legal.part.tax': '消費税',
  'legal.part.seller': '販売者の名前と連絡先',
  'legal.seller': '販売業者',
  'legal.representative': '運営責任者',
  'legal.address': '所在地',
  'legal.phone': '電話番号',
  'legal.hours': '受付時間',
  'legal.mail': 'メールアドレス',
  'legal.registration': '適格請求書発行事業者の登録番号',
  'legal.price': '販売価格',
  'legal.price.text': '各商品のページに、消費税を含む価格を円で表示しています。',
  'legal.other-charges': '商品代金のほかに必要な料金',
  'legal.shipping': '送料',
  'legal.shipping.to': 'お届け先',
  'legal.shipping.weight': '重さ',
  'legal.shipping.fee': '送料（税込）',
  'legal.shipping.any-weight': '重さによらず',
  'legal.shipping.up-to': '{weight}まで',
  'legal.shipping.above': 'それより重いとき',
  'legal.everywhere': 'すべてのお届け先',
  'legal.elsewhere': 'そのほかの国と地域',
  'legal.eu': 'EUの国々',
  'legal.free': '無料',
  'legal.cod': '代金引換の手数料',
  'legal.cod.amount': '配達時にお支払いいただく額（手数料を含む）',
  'legal.cod.up-to': '{amount}まで',
  'legal.cod.fee': '手数料（税込）',
  'legal.cod.most': '{amount}を超えるご注文には、代金引換をお使いいただけません。',
  'legal.wrapping': 'ギフトラッピング',
  'legal.wrapping.text': 'ご希望のとき{fee}（税込）',
  'legal.second-parcel.freight-collect':
    'ご用意のある品を先にお送りするときは、お荷物の一方を着払いでお送りし、お届け時に配送会社へ送料（目安：{estimates}）をお支払いいただきます。',
  'legal.second-parcel.cash-on-delivery':
    'ご用意のある品を先にお送りするときは、お荷物の一方は代金引換でお送りし、お届け時に送料（目安：{estimates}）をお支払いいただきます。',
  'legal.estimate': '{place}は{fee}',
  'legal.transfer-fee': '銀行振込の手数料は、ご利用の金融機関の定めにより、お客様のご負担です。',
  'legal.duty':
    '海外へのお届けでは、お届け先の国の関税や税、通関の手数料がかかることがあります。表示の価格と送料には含まれず、お受け取りの際にお客様にお支払いいただきます。',
  'legal.payment': 'お支払いの方法と時期',
  'legal.method.card': 'クレジットカード（{brands}）',
  'legal.method.paypal': 'PayPal',
  'legal.method.paypal-brands': 'PayPal（{brands}）',
  'legal.method.bank-transfer': '銀行振込（前払い）',
  'legal.method.cash-on-delivery': '代金引換',
  'legal.method.convenience-store': 'コンビニエンスストア払い（前払い）',
  'legal.method.when.card':
    'ご注文のときにお支払いの手続きをします。{length}以内に手続きが終わらないご注文はキャンセルとなります。',
  'legal.method.when.prepaid':
    'ご注文から{length}以内にお支払いください。期限までにお支払いのないご注文はキャンセルとなります。',
  'legal.method.when.cash-on-delivery': 'お届けのときに、配送会社の担当者にお支払いください。',
  'legal.method.to': 'お届け先：{places}',
  'legal.delivery': '商品の引渡し時期',
  'legal.delivery.ready': '在庫の品は、ご注文から{length}以内に発送します。',
  'legal.delivery.ready-paid': '在庫の品は、ご入金の確認から{length}以内に発送します。',
  'legal.delivery.ready-or-paid':
    '在庫の品は、ご注文から（ご注文のあとにお振り込みなどでお支払いいただく場合は、ご入金の確認から）{length}以内に発送します。',
  'legal.delivery.made':
    'お作りする品は、商品ページに製作の期間を週の幅で表示しています。製作はお支払いの完了後に始まります。',
  'legal.delivery.pre-order': '予約の品は、商品ページに発売予定日を表示しています。',
  'legal.delivery.way': '発送からお届けまでの日数',
  'legal.delivery.way-days': '{from}〜{to}日',
  'legal.delivery.day': 'お届け日は、ご注文から{first}日後〜{last}日後の間でお選びいただけます（{places}）。',
  'legal.delivery.business-day':
    'お届け日は、ご注文から{first}営業日後〜{last}営業日後の間でお選びいただけます（{places}）。',
  'legal.delivery.together': '複数の品は、そろってから一つにまとめてお送りします。',
  'legal.delivery.each': '複数の品は、発送できる状態になったものからお送りします。',
  'legal.delivery.choose':
    '複数の品は、そろってからまとめてお送りするか、先にできた品を先にお送りするかを、ご注文のときにお選びいただけます。',
  'legal.guarantee': '欧州連合（EU）の法定の保証',
  'piece.guarantee': 'EUのお客様へ：法定の保証について',
  'legal.returns': '返品、交換、キャンセルについて',
  'legal.returns.text':
    '当店のお約束の次の条項によります。お住まいの国の法律がより手厚いときは、その法律が優先します。',
  'legal.returns.none': '当店は、返品についての定めをまだ公開していません。法律の定めによります。',
  'legal.returns.whole': '当店のお約束の全文を読む',
  'legal.fault': '商品が契約に合わないとき',
  'legal.fault.text':
    '品質に不具合がある品や、ご注文と違う品が届いたときは、上の条項と法律の定めによってお受けします。',

  'privacy.title': 'プライバシーについて',
  'privacy.lede':
    '当店がお客様の何を、何のために、いつまで持つかをまとめています。ここに書いたもののほかは持ちません。',
  'privacy.what': '何を',
  'privacy.why': '何のために',
  'privacy.how-long': 'いつまで',
  'privacy.table': '当店が持つお客様の情報',
  'privacy.order': 'ご注文：お名前、メールアドレス、お届け先、ご注文の品、備考、お支払いの方法と金額',
  'privacy.order.why':
    'お届けし、ご注文のときのお約束どおりにあとのお申し出にお答えするため。帳簿として法律で求められるため',
  'privacy.order.how-long':
    '期限を決めずに残します。お申し出により、お名前、住所、お書きになった言葉を記録から取り除けます（取り除いたこと自体は残ります）',
  'privacy.letter': '当店からお送りしたメール',
  'privacy.letter.why': '何をいつお知らせしたかを、お客様と当店が確かめられるようにするため',
  'privacy.letter.how-long': 'ご注文と同じです',
  'privacy.case': 'お申し出の内容とお送りいただいた写真',
  'privacy.case.why':
    '不具合などを確かめてお答えするため。写真の撮影場所や機器の情報は、受け取るときに捨てます',
  'privacy.case.how-long': 'ご注文と同じです',
  'privacy.sign-in': 'マイページへのサインイン',
  'privacy.sign-in.why': 'ご本人だけがご注文をご覧になれるようにするため',
  'privacy.sign-in.how-long':
    'サインインは30日、使わなければ7日で終わり、その記録は終わってから30日後に消します',
  'privacy.account': 'マイページのお客様の情報（お名前、言語、メールアドレス、保存されたお届け先）',
  'privacy.account.why': '何度もご入力いただかなくて済むようにするため',
  'privacy.account.how-long':
    '保存されたお届け先は、お客様が削除されるまで。そのほかは、変更前の内容とともに、ご注文と同じ',
  'privacy.attempt': 'サインインやリクエストの回数（元に戻せない形にした、接続元のネットワークと宛先）',
  'privacy.attempt.why': '他人が番号や宛先を当てようとするのを防ぐため',
  'privacy.attempt.how-long': '1時間',
  'privacy.basket': 'カートの中身と、ご注文の途中でお書きになったこと',
  'privacy.basket.why': '続きからお買い物いただけるようにするため',
  'privacy.basket.how-long': '最後に変えてから{days}日後まで',
  'privacy.restock': '再入荷のお知らせをご希望の方のメールアドレス',
  'privacy.restock.why': '入荷をお知らせするため',
  'privacy.restock.how-long': 'お知らせをお送りしてから{days}日後まで。キャンセルされたときはすぐに消します',
  'privacy.inquiry': 'お問い合わせ：お名前、メールアドレス、内容、写真、注文番号',
  'privacy.inquiry.why': 'お答えするため',
  'privacy.inquiry.how-long':
    'やり取りの記録として、期限を決めずに残します。お申し付けがあれば、お名前や内容を消します。',
  'privacy.cookies': 'クッキー',
  'privacy.cookies.text':
    '表示の言葉、サインイン、カートの中身を覚えるためのクッキーだけを使います。広告や、閲覧の様子を調べるためのものは使いません。ほかの会社のプログラムや画像は、ページに読み込みません。',
  'privacy.others': 'だれに渡すか',
  'privacy.others.text':
    'お届けのために配送会社へお名前、住所、電話番号を、お支払いのために決済の会社へ必要な情報を渡します。カードの番号は決済の会社がお預かりし、当店は持ちません。法律で求められる場合のほかは、だれにも渡しません。',
  'privacy.rights': 'お客様ができること',
  'privacy.rights.text':
    '当店が持つご自身の情報を見る、直す、消す、写しを受け取る、使うのをやめさせることを求められます。次の連絡先へお申し出ください。お住まいの国の監督機関に申し立てることもできます。',
  'privacy.who': '責任をもつ者と連絡先',

  'foot.legal': '特定商取引法に基づく表記',
  'foot.privacy': 'プライバシー',
  'foot.contact': 'お問い合わせ',
  'foot.stores': '店舗',
} as const
