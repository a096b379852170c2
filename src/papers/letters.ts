/**
 * Which letters a paper can carry: those that its fonts have. Others are told to whoever typed them, since a
 * paper with empty boxes in a name is of no use to anybody. Pure.
 */

/** Scripts of the fonts, signs and blanks; no pictures. */
const printable =
  /[\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u
const picture = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u

/** The letters that cannot be printed, each once. */
export const strangeLetters = (text: string): readonly string[] => [
  ...new Set(
    [...text].filter((letter) => !printable.test(letter) || (picture.test(letter) && letter > '\u00ff')),
  ),
]
