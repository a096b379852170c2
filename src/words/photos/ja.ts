/** 写真を添える欄の言葉。 */
export const photosJa = {
  'photos.hint':
    '{most}枚まで。JPEG・PNG・WebP、1枚{megabytes} MB、合わせて{together} MBまで。撮影場所などの情報は取り除いて保管します。',
  'photos.kept': 'お預かりした写真：{count}枚。もう一度お選びになる必要はありません。',
  'photos.one': '写真 {number}',
  'photos.keep': '写真 {number} を送る',
  'photos.not-added': '添えた写真（{count}枚）も加えていません：',
  'photos.gone':
    '前にお預かりした写真は、時間がたったため残っていません。お手数ですがもう一度お選びください。',
  'photos.wrong': '{sentence}',
  'photos.number': '写真{number}（押すと大きく表示します）',
  'photos.of.customer.customer': 'お客様の写真・{moment}',
  'photos.of.customer.shop': '当店で撮った写真・{moment}',
  'photos.of.staff.customer': 'お客様の写真・{moment}',
  'photos.of.staff.shop': '店で撮った写真・{moment}',
  'photos.later': '送信のときに一緒に送ります。',
  'photos.sending': '写真を送っています。終わりしだい、続けて送信します。',
} as const
