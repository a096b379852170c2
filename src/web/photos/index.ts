/**
 * Photos in the forms of every audience: the field, its script, taking them in as they are chosen or with
 * their form, and carrying on what came already. Knows no request and no inquiry.
 */
export { photoScript, photoStyle } from './assets.file.ts'
export { CasePhotos } from './case-photos.tsx'
export { isMarkField, keptField } from './marks.ts'
export { PhotoFields, type PhotoFieldsProps } from './photo-fields.tsx'
export { servePhotos } from './serve-photos.ts'
export { mostPhotos, photoFormBytes, takePhotos, type PhotosTaken } from './take.ts'
