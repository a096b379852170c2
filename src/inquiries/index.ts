/** What people ask a shop with its form, and whether somebody has answered. */
export {
  answerInquiry,
  categories,
  keptDays,
  readInquiries,
  recordInquiry,
  sweepInquiries,
  type Asked,
  type Category,
  type Inquiry,
} from './inquiry.sql.ts'
