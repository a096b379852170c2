/** What people ask a shop: threads with a number, answered, assigned, closed, and turned into requests. */
export { answerDue } from './due.ts'
export {
  categories,
  categoriesOf,
  isForCustomer,
  requestsWithOrder,
  wantsOrder,
  type Asked,
  type Category,
  type Entry,
  type Inquiry,
  type StandardText,
  type StoredFile,
  type StoredPhoto as InquiryPhoto,
  type Thread,
} from './inquiry.ts'
export {
  actOnInquiry,
  addMachineWords,
  addWords,
  answerInquiry,
  joinCase,
  linkCase,
  openInquiry,
  type Act,
  type NotAdded,
} from './inquiry.sql.ts'
export {
  makeInquiryLink,
  namedInquiryFiles,
  namedInquiryPhotos,
  openInquiryLink,
  readInquiries,
  readInquiriesAbout,
  readInquiriesOf,
  readInquiriesOfCase,
  readThread,
  sweepInquiries,
} from './read.sql.ts'
