/**
 * What the reader of YAML says of a text that is none, in Japanese. Its English sentences are its own; one
 * here stands for all of the same code.
 */
import type { ErrorCode } from 'yaml'

export const yamlErrors: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: '`*` で引いた値に、別の印は付けられません',
  BAD_ALIAS: '`&` や `*` のあとの名前が読み取れません',
  BAD_COLLECTION_TYPE: '`!` の印が、ここの並びや組に合いません',
  BAD_DIRECTIVE: '`%` で始まる行が読み取れません',
  BAD_DQ_ESCAPE: '`"` の中の `\\` のあとの文字が読み取れません',
  BAD_INDENT: '行頭の字下げが、前後の行とそろっていません',
  BAD_PROP_ORDER: '`&` や `!` の印の位置が違います',
  BAD_SCALAR_START: '値をこの記号で始めることはできません。`"` で囲んでください',
  BLOCK_AS_IMPLICIT_KEY: '一つの行に `:` や `-` が重なっています',
  BLOCK_IN_FLOW: '`[ ]` や `{ }` の中に、行を分けた並びは書けません',
  DUPLICATE_KEY: '同じ項目が二度書かれています',
  IMPOSSIBLE: 'この書き方は読み取れません',
  KEY_OVER_1024_CHARS: '項目の名前が長すぎるか、`:` が足りません',
  MISSING_CHAR: '閉じる括弧や引用符、`:` や `,` などの記号が足りません',
  MULTILINE_IMPLICIT_KEY: '項目の名前は一行に書きます。`:` が足りないのかもしれません',
  MULTIPLE_ANCHORS: '`&` の印が二つ付いています',
  MULTIPLE_DOCS: '`---` でブロックの中を分けることはできません',
  MULTIPLE_TAGS: '`!` の印が二つ付いています',
  NON_STRING_KEY: '項目の名前は文字で書きます',
  RESOURCE_EXHAUSTION: '入れ子が深すぎるか、`*` で引いた値が多すぎます',
  TAB_AS_INDENT: '字下げにタブは使えません。空白を使ってください',
  TAG_RESOLVE_FAILED: '`!` の印が読み取れないか、値がその印に合いません',
  UNEXPECTED_TOKEN: 'ここに置けない記号や文字があります',
}
