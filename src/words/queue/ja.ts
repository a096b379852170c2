/** お申し出の一覧をしぼり込むときの言葉。 */
export const queueJa = {
  'queue.narrow': 'しぼり込む（お申し出の種類・お客様の言語・担当・遅れ）',
  'queue.narrow.press': 'しぼり込む',
  'queue.language': 'お客様の言語',
  'queue.any': 'すべて',
  'queue.whose.me': '自分',
  'queue.late': '期限を過ぎたものだけ',
  'queue.whole': 'しぼり込みをやめる',
  'queue.empty.narrow': 'このしぼり込みに合うお申し出は、ここにはありません。',
  'queue.empty.all': 'すべてのお申し出を見る',
  'queue.account-named': '{state}（返金先の口座のお知らせあり）',
  'queue.still-here': '{state}（品物の返送待ち）',
  'queue.most':
    '期限の近い順に{most}件までを表示しています。探すときも、この{most}件からです。しぼり込むと、残りも表示されます。',
  'queue.keys.narrow': 'しぼり込む欄へ',
} as const
