/** Words of the desk's page of letters, in Japanese. */
export const deskLettersJa = {
  'desk.letters.log': '送った記録・再送・宛先の訂正',
  'desk.letters.title': 'ご注文 {number} のお手紙',
  'desk.letters.sentence':
    'お送りしたお手紙と、送った記録です。メールサーバーの返事は、送ったことの証拠として残ります。',
  'desk.letters.sending': '{count} 回目の送信',
  'desk.letters.asked': '{name}が{at}に再送を指示',
  'desk.letters.answer': 'サーバーの返事：{answer}',
  'desk.letters.again': 'もう一度送る',
  'desk.letters.goes-to': '送り先：{address}',
  'desk.letters.address': 'お手紙の宛先',
  'desk.letters.address.says':
    'ご注文の記録は変わりません。これから書くお手紙は新しい宛先に届き、ご注文番号と新しい宛先で、マイページのご注文を開けます。',
  'desk.letters.address.now': 'いまの宛先',
  'desk.letters.address.new': '新しい宛先',
  'desk.letters.address.same':
    'いまの宛先と同じです。同じ宛先へは、それぞれのお手紙の「もう一度送る」で送れます。',
  'desk.letters.address.why': '訂正の理由',
  'desk.letters.address.why-hint': 'どなたから、どのようにうかがったかを書きます。',
  'desk.letters.address.again': 'これまでのお手紙も、新しい宛先にもう一度送る',
  'desk.letters.address.press': '宛先を訂正する',
  'desk.letters.history': '訂正の記録',
  'desk.letters.done.again': 'もう一度送ります。',
  'desk.letters.done.address': '宛先を訂正しました。',
  'desk.letters.moved-on':
    'このページを開いたあとに、ほかの人が手続きをしました。こちらの操作では何も変わっていません。下がいまの様子です。',
} as const
