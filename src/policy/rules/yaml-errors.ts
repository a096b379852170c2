/** What keeps a text from being YAML, as sentences; one stands for all faults of the same code. */
import type { ErrorCode } from 'yaml'
import type { Sentence } from '../document/tree.ts'

export const yamlErrors: Readonly<Record<ErrorCode, Sentence>> = {
  ALIAS_PROPS: {
    ja: '`*` で引いた値に、別の印は付けられません',
    en: 'a value taken over by `*` cannot have another mark',
  },
  BAD_ALIAS: {
    ja: '`&` や `*` のあとの名前が読み取れません',
    en: 'the name behind `&` or `*` cannot be read',
  },
  BAD_COLLECTION_TYPE: {
    ja: '`!` の印が、ここの並びや組に合いません',
    en: 'the mark `!` does not fit this list or these keys',
  },
  BAD_DIRECTIVE: {
    ja: '`%` で始まる行が読み取れません',
    en: 'this line beginning with `%` cannot be read',
  },
  BAD_DQ_ESCAPE: {
    ja: '`"` の中の `\\` のあとの文字が読み取れません',
    en: 'the letter behind `\\` between `"` cannot be read',
  },
  BAD_INDENT: {
    ja: '行頭の字下げが、前後の行とそろっていません',
    en: 'the indentation of this line does not fit the lines around it',
  },
  BAD_PROP_ORDER: {
    ja: '`&` や `!` の印の位置が違います',
    en: 'the mark `&` or `!` stands in the wrong place',
  },
  BAD_SCALAR_START: {
    ja: '値をこの記号で始めることはできません。`"` で囲んでください',
    en: 'a value cannot begin with this sign; put it between `"`',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    ja: '一つの行に `:` や `-` が重なっています',
    en: 'there is more than one `:` or `-` in this line',
  },
  BLOCK_IN_FLOW: {
    ja: '`[ ]` や `{ }` の中に、行を分けた並びは書けません',
    en: 'a list over several lines cannot stand between `[ ]` or `{ }`',
  },
  DUPLICATE_KEY: {
    ja: '同じ項目が二度書かれています',
    en: 'the same key stands twice',
  },
  IMPOSSIBLE: {
    ja: 'この書き方は読み取れません',
    en: 'this cannot be read',
  },
  KEY_OVER_1024_CHARS: {
    ja: '項目の名前が長すぎるか、`:` が足りません',
    en: 'the name of a key is too long, or a `:` is missing',
  },
  MISSING_CHAR: {
    ja: '閉じる括弧や引用符、`:` や `,` などの記号が足りません',
    en: 'a closing bracket, a quotation mark, a `:` or a `,` is missing',
  },
  MULTILINE_IMPLICIT_KEY: {
    ja: '項目の名前は一行に書きます。`:` が足りないのかもしれません',
    en: 'the name of a key stands on one line; perhaps a `:` is missing',
  },
  MULTIPLE_ANCHORS: {
    ja: '`&` の印が二つ付いています',
    en: 'there are two marks `&`',
  },
  MULTIPLE_DOCS: {
    ja: '`---` でブロックの中を分けることはできません',
    en: '`---` cannot divide a block',
  },
  MULTIPLE_TAGS: {
    ja: '`!` の印が二つ付いています',
    en: 'there are two marks `!`',
  },
  NON_STRING_KEY: {
    ja: '項目の名前は文字で書きます',
    en: 'the name of a key should be text',
  },
  RESOURCE_EXHAUSTION: {
    ja: '入れ子が深すぎるか、`*` で引いた値が多すぎます',
    en: 'this is nested too deeply, or `*` takes over too much',
  },
  TAB_AS_INDENT: {
    ja: '字下げにタブは使えません。空白を使ってください',
    en: 'a tab cannot indent a line; write spaces',
  },
  TAG_RESOLVE_FAILED: {
    ja: '`!` の印が読み取れないか、値がその印に合いません',
    en: 'the mark `!` cannot be read, or the value does not fit it',
  },
  UNEXPECTED_TOKEN: {
    ja: 'ここに置けない記号や文字があります',
    en: 'a sign or letter stands here that cannot',
  },
}
