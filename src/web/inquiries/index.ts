/**
 * The thread of an inquiry as its customer sees it, by a mailed link and from My Page: what was said, and the
 * form to say more. Whose thread it is, is asked before.
 */
export { photoFormBytes, takePhotos } from './photos.ts'
export { sendPhoto, serveThread, type FindThread } from './serve-thread.ts'
export { style } from './style.file.ts'
export { mostPhotos, PhotoField, ThreadPhotos } from './thread-parts.tsx'
export { KeptPhotos, LeftOut, OwnWords } from './thread-screen.tsx'
