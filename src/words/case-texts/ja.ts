/** お申し出に答えるときの定型文の言葉。 */
export const caseTextsJa = {
  'case-texts.choose': '定型文から選ぶ',
  'case-texts.which': '定型文',
  'case-texts.hint':
    'お客様の言語（{language}）の文が「ひとこと」の欄に入ります。送る前に読み、書き直せます。',
  'case-texts.insert': '定型文を入れる',
} as const
