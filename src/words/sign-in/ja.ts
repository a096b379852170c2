/** The second factor of staff, in Japanese: setting it up, being asked for it, what of it is on record. */
export const signInJa = {
  'desk.code': '認証アプリのコード',
  'desk.code.sentence':
    '認証アプリを開き、{shop} のところに出ている6桁の数字をご記入ください。コードは一度だけ使えます。',
  'desk.code.field': 'コード',
  'desk.code.press': '受付に入る',
  'desk.code.without': 'スマートフォンがお手元にないとき',
  'desk.code.recovery': '予備のコード',
  'desk.code.recovery.hint':
    '設定のときに控えた10個のうちの一つです。お手元になければ、店主にお知らせください。',
  'desk.code.wrong':
    'このコードでは入れません。まちがっているか、もう使われています。次のコードが出てから、ご記入ください。',
  'desk.code.unreadable':
    'いま、ここでは認証アプリのコードを確かめられません。予備のコードでお入りになるか、店主にお知らせください。',
  'desk.code.too-many': '続けて何度も試されました。{at} までお待ちください。',
  'desk.code.over': 'コードをご記入いただける10分が過ぎました。もう一度ログインしてください。',

  'desk.factor': '二段階認証',
  'desk.factor.sentence':
    'スマートフォンの認証アプリを使うと、パスワードだけでは受付に入れなくなります。6桁のコードもおたずねします。',
  'desk.factor.now': 'いまの設定',
  'desk.factor.none': '設定していません。',
  'desk.factor.since': '{since}から設定しています。予備のコードの残り：{left}個',
  'desk.factor.to': '認証アプリを設定する',
  'desk.factor.to-change': '変更する・やめる',
  'desk.factor.owed':
    'この店では、働く方みなさんに二段階認証をお願いしています。設定が済むと、続きに進めます。これまでの内容は失われません。',
  'desk.factor.begin': '設定をはじめる',
  'desk.factor.begin.sentence':
    'スマートフォンに認証アプリが必要です（Google や Microsoft の認証アプリ、2FAS など）。次の画面に、アプリで読み取る画像が出ます。',
  'desk.factor.scan': 'この画像をアプリで読み取ってください',
  'desk.factor.scan.alt': '認証アプリで読み取る画像。同じ内容を下に文字で書いています。',
  'desk.factor.type': '読み取れないときは、アプリに次の文字を入れてください。',
  'desk.factor.confirm': 'アプリに出たコード',
  'desk.factor.confirm.press': '設定する',
  'desk.factor.confirm.wrong':
    'このアプリのコードと違います。スマートフォンの時刻が合っているかお確かめのうえ、いま出ているコードをご記入ください。',
  'desk.factor.over': 'その画像は古くなったか、もう使われています。はじめからお願いします。',
  'desk.factor.codes': '予備のコード',
  'desk.factor.codes.sentence':
    'スマートフォンがなくても、一つにつき一度だけ入れます。印刷するか、書き写してください。お見せするのは今だけです。',
  'desk.factor.codes.done': '控えました',
  'desk.factor.proof': 'パスワード、またはアプリのコード',
  'desk.factor.proof.hint': '予備のコードでもかまいません（使ったコードはなくなります）。',
  'desk.factor.proof.wrong': 'パスワードとも、いま使えるコードとも違います。何も変わっていません。',
  'desk.factor.renew': '予備のコードを作り直す',
  'desk.factor.replace': '別のスマートフォンに替える',
  'desk.factor.remove': '二段階認証をやめる',
  'desk.factor.required': 'この店では全員にお願いしているため、やめることはできません。',
  'desk.factor.back': 'ログインの設定へ戻る',
  'desk.factor.done.removed': '二段階認証をやめました。これからはコードをおたずねしません。',

  'desk.people.factor.yes': '二段階認証：設定済み',
  'desk.people.factor.no': '二段階認証：設定なし',
  'desk.people.factor.reset': 'スマートフォンをなくした{name}さんの二段階認証を解除する',
  'desk.people.factor.title': '全員の二段階認証',
  'desk.people.factor.optional':
    'いまは、それぞれが決めています。全員にお願いすると、まだの方には、ほかのことより先に設定していただきます。',
  'desk.people.factor.required': '働く方みなさんに設定をお願いしています。やめることはできません。',
  'desk.people.factor.require': '全員にお願いする',
  'desk.people.factor.leave': 'それぞれに任せる',
  'desk.people.done.reset':
    '二段階認証を解除し、すべての端末からログアウトしました。ご本人にはお手紙でお知らせします。いつものように入り、もう一度設定していただきます。',
  'desk.people.done.required': 'これからは、全員に二段階認証をお願いします。',
  'desk.people.done.optional': 'これからは、それぞれにお任せします。',
  'desk.people.no-factor': '二段階認証は設定されていませんでした。何も変わっていません。',

  'desk.log.code-refused': 'コードが違いました：{name}',
  'desk.log.signed-out': '{name}さんがログアウトしました',
  'desk.log.factor-set': '{name}さんが二段階認証を設定しました',
  'desk.log.factor-removed': '{name}さんが二段階認証をやめました',
  'desk.log.factor-reset': '{name}さんの二段階認証が解除されました',
  'desk.log.recovery-used': '{name}さんが予備のコードを使いました',
  'desk.log.recovery-renewed': '{name}さんが予備のコードを作り直しました',
  'desk.log.factor-required': '全員に二段階認証をお願いすることにしました',
  'desk.log.factor-optional': '二段階認証をそれぞれに任せることにしました',
  'desk.log.link-printed': '{name}さんのためのリンクを、サーバーで作りました',
  'desk.log.act-refused': '{name}さんには担当外の操作でした',
  'desk.log.by-command': 'コマンド',
  'desk.log.way.password': 'パスワードで',
  'desk.log.way.link': 'リンクで',
  'desk.log.way.code': 'コードで',
  'desk.log.way.recovery': '予備のコードで',
} as const
