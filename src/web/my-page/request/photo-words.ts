/** The limits that a form for a request tells, and in what words a photo is not taken. */
export { photoMegabytes, photoSentence } from '#web/ui'

export const mostPhotos = 5
export const longestDescription = 2000
