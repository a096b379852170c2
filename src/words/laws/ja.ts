/** What is told to those who write a law pack when one of its duties cannot be read, in Japanese. */
export const lawsJa = {
  'duty.twice': '義務 `{id}` が二度書かれています',
  'duty.twice.help': 'パックの義務には、それぞれ別の id を付けてください',
  'duty.incomplete': 'この義務には `{missing}` がありません',
  'duty.incomplete.help': '`id`、`at`、`{must}`、`source`、`sure` を書いてください',
  'duty.tests-time': '義務は期間によって変えられません',
  'duty.tests-time.help': '`kind` や `buyer` などの事実で分けてください',
  'duty.no-moment': '`{word}` という販売の場面はありません',
  'duty.not-sure': '`{word}` では確かさがわかりません',
  'duty.one-of': '{words} のどれかを書いてください',
  'duty.untold': '`{missing}` の文章がありません',
  'duty.untold.help': '`{shape}` のように書いてください',
} as const
