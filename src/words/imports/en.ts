/** Words of the desk about orders and certificates from before, in English. */
import type { importsJa } from './ja.ts'

export const importsEn = {
  'import.title': 'Import earlier orders',
  'import.sentence':
    'Orders and purchase certificates of an earlier shop system, from a CSV file. Care and other service can then be asked for these pieces, too.',
  'import.link': 'Import earlier orders and certificates',
  'import.file': 'CSV file',
  'import.file.hint': 'UTF-8 or Shift_JIS, at most {size} and {rows} rows. The first row names the columns.',
  'import.columns': 'Columns',
  'import.columns.sentence':
    'Named in Japanese or English, in any order. The pieces of one order stand in rows with the same order number. Days are written 2019-04-01 or 2019/4/1.',
  'import.needed': 'required',
  'import.optional': 'optional',
  'import.column.order': 'order',
  'import.column.order.hint':
    'May be left out where there is a certificate number, which is then the number of the order as well.',
  'import.column.ordered_on': 'ordered on',
  'import.column.delivered_on': 'delivered on',
  'import.column.name': 'name',
  'import.column.email': 'email',
  'import.column.country': 'country',
  'import.column.country.hint': 'Two letters, such as JP or DE. Empty means {country}.',
  'import.column.address': 'address',
  'import.column.language': 'language',
  'import.column.language.hint': 'ja or en. Empty means ja.',
  'import.column.sku': 'sku',
  'import.column.piece': 'piece',
  'import.column.piece.hint': 'May be left out where the SKU is still sold.',
  'import.column.quantity': 'quantity',
  'import.column.quantity.hint': 'Empty means 1.',
  'import.column.price': 'price',
  'import.column.price.hint': 'Of one piece, tax included.',
  'import.column.certificate': 'certificate',
  'import.column.certificate.hint': 'In rows with a quantity of 1.',
  'import.check': 'Check the file',
  'import.preview.title': 'What will be imported',
  'import.preview.ready':
    '{orders, plural, one {# order} other {# orders}} ({pieces, plural, one {# piece} other {# pieces}}, {certificates, plural, one {# certificate} other {# certificates}}) can be imported. Nothing has been written yet.',
  'import.preview.same':
    '{orders, plural, one {# order is} other {# orders are}} here already and will not be written again.',
  'import.preview.wrong':
    '{rows, plural, one {# row needs} other {# rows need}} correcting. Please correct the file and choose it again. Nothing has been imported so far.',
  'import.preview.nothing': 'There is nothing new to import.',
  'import.preview.row': 'Row',
  'import.preview.what': 'What to correct',
  'import.preview.more': 'And {rows, plural, one {# row} other {# rows}} more.',
  'import.leave-out':
    'Import {orders, plural, one {the order} other {the # orders}} of which no row is wrong',
  'import.leave-out.says':
    'If a row of an order is wrong, the whole order is left out. Put the row right in the same file and send the file again: orders imported already are not imported twice.',
  'import.press': 'Import this',
  'import.done.more':
    '{orders, plural, one {# more is found by its number.} other {# more are found by their numbers.}}',
  'import.done': '{orders, plural, one {# order was} other {# orders were}} imported.',
  'import.again': 'Choose another file',
  'import.earlier': 'Imported from an earlier shop system. There is no record of its payment and e-mails.',
  'import.by': 'Imported {moment} by {who}.',
  'import.problem.too-large': 'The file is too large. Please split it into files of at most {size}.',
  'import.problem.no-file': 'Please choose a CSV file.',
  'import.problem.encoding': 'The characters cannot be read. Please save the file as UTF-8 or Shift_JIS.',
  'import.problem.not-csv': 'This cannot be read as CSV. Please look whether all quotation marks are closed.',
  'import.problem.empty': 'There are no rows.',
  'import.problem.too-many-rows':
    'There are too many rows. Please split it into files of at most {rows} rows.',
  'import.problem.no-column': 'The column “{column}” is missing.',
  'import.problem.same-column': 'There are two columns “{column}”.',
  'import.problem.ragged': 'It does not have as many columns as the first row.',
  'import.problem.missing': '“{column}” is empty.',
  'import.problem.too-long': '“{column}” is too long (at most {most} characters).',
  'import.problem.not-a-number-of-an-order':
    '“{given}” cannot be an order number: letters, digits and hyphens, at most {most}.',
  'import.problem.house-number': '“{given}” looks like a number that this shop gives by itself.',
  'import.problem.not-a-certificate-number':
    '“{given}” cannot be a certificate number: letters, digits and hyphens, at most {most}.',
  'import.problem.not-a-day': '“{given}” in “{column}” cannot be read as a day.',
  'import.problem.day-too-early':
    '“{given}” in “{column}” lies before 1990. Orders from before 1990 cannot be imported.',
  'import.problem.day-to-come': '“{given}” in “{column}” is a day still to come.',
  'import.problem.delivered-before': 'It was delivered before it was ordered.',
  'import.problem.not-an-address': '“{given}” is not an e-mail address.',
  'import.problem.not-a-country': '“{given}” is not the two letters of a country.',
  'import.problem.not-a-language': '“{given}” is neither ja nor en.',
  'import.problem.not-a-quantity': '“{given}” cannot be read as a quantity from 1 to 99.',
  'import.problem.not-a-price': '“{given}” cannot be read as a price.',
  'import.problem.no-name': 'SKU “{given}” is not sold any more. Please write the name of the piece.',
  'import.problem.several-pieces':
    'A certificate is for one piece. Please write a row with a quantity of 1 for each.',
  'import.problem.other-buyer':
    'Day, name or address differ from row {row}, which has the same order number.',
  'import.problem.certificate-twice': 'Certificate number “{given}” also stands in row {row}.',
  'import.problem.certificate-known': 'Certificate number “{given}” is for a piece of order {order}.',
  'import.problem.order-known': 'There is an order “{given}” already, and it says something else.',
} as const satisfies Record<keyof typeof importsJa, string>
