/**
 * The thread of an inquiry as its customer sees it, by a mailed link and from My Page: what was said, and the
 * form to say more. Whose thread it is, is asked before.
 */
export { sendFile, sendPhoto, serveThread, type FindThread } from './serve-thread.ts'
export { style } from './style.file.ts'
export { ThreadPhotos } from './thread-parts.tsx'
export { LeftOut, OwnWords, ThreadFiles } from './thread-screen.tsx'
