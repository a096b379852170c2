/** いくつものお申し出をまとめて進めるときの言葉。 */
export const batchJa = {
  'batch.choose': '{number} を選ぶ',
  'batch.chosen': '選んだお申し出をまとめて進める',
  'batch.title': 'まとめて進める',
  'batch.sentence':
    '選んだお申し出のどれにもできることを示します。一件ずつ行い、できなかったものは理由をお伝えします。',
  'batch.none': 'お申し出が選ばれていません。一覧で選んでください。',
  'batch.most': '一度に進められるのは{most}件までです。新しく選び直してください。',
  'batch.count': '{count}件のお申し出',
  'batch.act': 'すること',
  'batch.act.assign': '自分が受け持つ',
  'batch.act.release': '受け持ちをやめる',
  'batch.press': '{count}件に行う',
  'batch.progress': '{all}件のうち{done}件が終わりました',
  'batch.go-on': '続ける',
  'batch.stopped': 'ここで止めても、終わったものはそのまま残り、二度行われることはありません。',
  'batch.ended': '終わりました。できたもの{done}件、できなかったもの{failed}件。',
  'batch.done': 'できました',
  'batch.moved-on':
    'そのあいだに先へ進んだため、行っていません。番号から開いて、いまの状態をお確かめください。',
  'batch.result': '結果',
} as const
