/** Words of changes to an order after it was placed: what was changed, and the forms that ask for it. */
export const changesJa = {
  'change.since': 'ご注文後の変更',
  'change.what.delivery-day': 'お届け日',
  'change.what.address': 'お届け先',
  'change.what.wrapping': 'ギフト包装',
  'change.what.specification': 'お品の仕様',
  'change.was': '変更前：{before}',
  'change.is': '変更後：{after}',
  'change.day.none': '指定なし',
  'change.wrapping.none': 'なし',
  'change.wrapping.yes': 'あり',
  'change.words.erased': '個人情報のため消去しました',
  'change.option': '{name} {value}',
  'change.asked': '変更のお申し出があります：',
  'change.fact.delivery-day': 'ご希望のお届け日',
  'change.fact.wrapping': 'ギフト包装',
  'change.row.delivery-day': 'お届け日のご希望：{day}',
  'change.row.wrapping': 'ギフト包装あり',
  'change.row.changed': '変更あり',

  'work.refused.order-changed':
    'ページを開いたあとに、ご注文の内容が変わりました。下の内容を確かめてから、もう一度押してください。このご注文は進めていません。',
} as const
