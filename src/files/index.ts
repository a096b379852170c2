/**
 * Photos and papers as bytes: what may come in, and a private store that keeps each content once, for ever.
 * Knows no case and no customer; who may see a photo is asked before this door is.
 */
export {
  keepPhotoAgain,
  photoLimits,
  readPhoto,
  readPicture,
  storePhoto,
  storePicture,
  type KeptPhoto,
  type PhotoRefusal,
  type PhotoSize,
} from './photo.file.ts'
export { pictureWidths, widthsOf } from './widths.ts'
export { keepAttachment, kindOfAttachment, readAttachment, type AttachmentKind } from './attachment.file.ts'
export type { Bucket } from './bucket.ts'
export { giveAway, makeFolder, prepareFolder, type Folder } from './folder.file.ts'
export { keepPaper, readKeptPaper } from './paper.file.ts'
export { isOutOfRoom } from './no-room.ts'
export { openFiles, openStore, type Files } from './store.file.ts'
export { sweepFiles, type Named } from './sweep.file.ts'
