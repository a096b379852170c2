/** What is told to those who write a law pack when one of its duties cannot be read, in Japanese. */
export const lawsJa = {
  'duty.twice': '義務 `{id}` が二度書かれています',
  'duty.untold-by-shop': '契約の前に知らせることを述べる定めがありません（{where}）：{must}',
  'duty.untold-by-shop.help':
    '注文の画面が法律の言葉で知らせます。ご自分の言葉で述べるなら、`{request}` の規則のある定めを書いてください',
  'duty.untold-by-shop.decide':
    '`{request}` の規則のある定めを書いてください。ないときは、定めで決められたはずのことを法律がお客様に認めます',
  'duty.twice.help': 'パックの義務には、それぞれ別の id を付けてください',
  'duty.incomplete': 'この義務には `{missing}` がありません',
  'duty.incomplete.help': '`id`、`at`、`{must}`、`source`、`sure` を書いてください',
  'duty.tests-time': '義務は期間によって変えられません',
  'duty.tests-time.help': '`kind` や `buyer` などの事実で分けてください',
  'duty.no-moment': '`{word}` という販売の場面はありません',
  'duty.not-sure': '`{word}` では確かさが分かりません',
  'duty.one-of': '{words} のどれかを書いてください',
  'duty.untold': '`{missing}` の文章がありません',
  'duty.untold.help': '`{shape}` のように書いてください',
} as const
