/**
 * Photos that customers send as evidence: what may come in, and what is kept of it. Only the picture itself
 * is kept, newly encoded; where, when and with what it was taken is thrown away. Knows nothing of cases.
 */
import { fileTypeFromBuffer } from 'file-type'
import sharp, { type OutputInfo } from 'sharp'
import { pictureWidths, widthsOf } from './widths.ts'
import { fetchKept, hashOf, keep, type Files } from './store.file.ts'

/**
 * What a photo may be: 20 MB as sent, 65 million pixels when unpacked. Phones take 48 or 50 million, and
 * write up to some 15 MB; what is kept of it is small.
 */
export const photoLimits = { bytes: 20 * 1024 * 1024, pixels: 65_000_000 } as const

/** A photo as kept: its name, and what the full picture measures in bytes and pixels. */
export type KeptPhoto = {
  readonly hash: string
  readonly bytes: number
  readonly width: number
  readonly height: number
}

export type PhotoRefusal =
  | { readonly refused: 'photo-too-large'; readonly bytes: number; readonly limitBytes: number }
  | { readonly refused: 'photo-too-many-pixels'; readonly pixels: number; readonly limitPixels: number }
  /** The iPhone's own format, which most programs cannot show. */
  | { readonly refused: 'photo-heic' }
  | { readonly refused: 'photo-not-a-picture' }
  /** It begins like a picture but cannot be read to its end. */
  | { readonly refused: 'photo-broken' }

/** `full` is at most 2000 pixels on its longer side, `small` at most 400; both are JPEG. */
export type PhotoSize = keyof typeof longestSide

const longestSide = { full: 2000, small: 400 } as const
const accepted = new Set(['image/jpeg', 'image/png', 'image/webp'])
const apples = new Set(['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence'])

/**
 * Takes a photo in: JPEG, PNG or WebP, told by its content and never by its name. When this answers with a
 * hash both sizes are on the disk, so a row may refer to them; the same photo sent twice is kept once.
 */
export async function storePhoto(files: Files, bytes: Uint8Array): Promise<KeptPhoto | PhotoRefusal> {
  if (bytes.length > photoLimits.bytes) {
    return { refused: 'photo-too-large', bytes: bytes.length, limitBytes: photoLimits.bytes }
  }
  const refusal = await refuse(bytes)
  if (refusal !== undefined) return refusal
  try {
    const full = await encode(bytes, 'full')
    const small = await encode(bytes, 'small')
    const hash = hashOf(full.data)
    await keep(files, nameOf(hash, 'small'), small.data)
    await keep(files, nameOf(hash, 'full'), full.data)
    return { hash, bytes: full.data.length, width: full.info.width, height: full.info.height }
  } catch (problem) {
    if (isAboutThePicture(problem)) return { refused: 'photo-broken' }
    throw problem
  }
}

/**
 * Takes a picture of a piece in, as `storePhoto` does a customer's photo, and keeps it in the widths that
 * pages show it in. Its name is that of the widest; where and with what it was taken is thrown away.
 */
export async function storePicture(files: Files, bytes: Uint8Array): Promise<KeptPhoto | PhotoRefusal> {
  if (bytes.length > photoLimits.bytes) {
    return { refused: 'photo-too-large', bytes: bytes.length, limitBytes: photoLimits.bytes }
  }
  const refusal = await refuse(bytes)
  if (refusal !== undefined) return refusal
  try {
    const widest = await encodeWidth(bytes, pictureWidths.at(-1)!)
    const hash = hashOf(widest.data)
    const { width, height } = widest.info
    for (const one of widthsOf(width)) {
      const { data } = one >= width ? widest : await encodeWidth(bytes, one)
      await keep(files, pictureName(hash, one), data)
    }
    return { hash, bytes: widest.data.length, width, height }
  } catch (problem) {
    if (isAboutThePicture(problem)) return { refused: 'photo-broken' }
    throw problem
  }
}

/** The bytes of a kept picture in one of its widths, a JPEG; undefined when there is none. */
export async function readPicture(
  files: Files,
  hash: string,
  width: number,
): Promise<Uint8Array | undefined> {
  if (!/^[0-9a-f]{64}$/.test(hash) || !pictureWidths.some((one) => one === width)) return undefined
  return fetchKept(files, pictureName(hash, width))
}

const pictureName = (hash: string, width: number): string =>
  `photos/${hash.slice(0, 2)}/${hash}-w${width}.jpg`

/** The bytes of a kept photo, a JPEG; undefined when there is none of that name. */
export async function readPhoto(
  files: Files,
  hash: string,
  size: PhotoSize,
): Promise<Uint8Array | undefined> {
  return /^[0-9a-f]{64}$/.test(hash) ? fetchKept(files, nameOf(hash, size)) : undefined
}

/**
 * Makes a photo that was stored some time ago count as new, so that a row may refer to it. False where it was
 * cleared away meanwhile: then it has to be sent again.
 */
export async function keepPhotoAgain(files: Files, hash: string): Promise<boolean> {
  const both = await Promise.all((['small', 'full'] as const).map((size) => readPhoto(files, hash, size)))
  const [small, full] = both
  if (small === undefined || full === undefined) return false
  await keep(files, nameOf(hash, 'small'), small)
  await keep(files, nameOf(hash, 'full'), full)
  return true
}

/** What can be told from the first bytes, before anything is unpacked. */
async function refuse(bytes: Uint8Array): Promise<PhotoRefusal | undefined> {
  const kind = await fileTypeFromBuffer(bytes)
  if (kind !== undefined && apples.has(kind.mime)) return { refused: 'photo-heic' }
  if (kind === undefined || !accepted.has(kind.mime)) return { refused: 'photo-not-a-picture' }
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    const pixels = width * height
    if (pixels > photoLimits.pixels)
      return { refused: 'photo-too-many-pixels', pixels, limitPixels: photoLimits.pixels }
    return undefined
  } catch {
    return { refused: 'photo-broken' }
  }
}

const encodeWidth = (bytes: Uint8Array, width: number): Promise<{ data: Buffer; info: OutputInfo }> =>
  sharp(bytes, { limitInputPixels: photoLimits.pixels, failOn: 'error' })
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer({ resolveWithObject: true })

/** Turned the way it was held, on white where it was transparent, without anything but the picture. */
function encode(bytes: Uint8Array, size: PhotoSize): Promise<{ data: Buffer; info: OutputInfo }> {
  const side = longestSide[size]
  return sharp(bytes, { limitInputPixels: photoLimits.pixels, failOn: 'error' })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: size === 'full' ? 85 : 75, mozjpeg: true })
    .toBuffer({ resolveWithObject: true })
}

/** The disk's own troubles carry a code; the decoder's do not. */
function isAboutThePicture(problem: unknown): boolean {
  return problem instanceof Error && !('code' in problem)
}

function nameOf(hash: string, size: PhotoSize): string {
  return `photos/${hash.slice(0, 2)}/${hash}-${size}.jpg`
}
