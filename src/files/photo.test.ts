/** What happens to photos, good and bad, made here on the spot. */
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { openFiles, photoLimits, readPhoto, storePhoto, type KeptPhoto } from '#files'

const folder = mkdtempSync(join(tmpdir(), 'yakusoku-photos-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const files = openFiles(join(folder, 'photos'))

const picture = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#c87828',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })

/** A black PNG of one bit a pixel: its size on the wire says nothing of its size unpacked. */
const blackPng = (width: number, height: number): Buffer => {
  const part = (name: string, content: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), content])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(content.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  const rows = deflateSync(Buffer.alloc(height * (1 + width / 8)))
  const start = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  return Buffer.concat([start, part('IHDR', header), part('IDAT', rows), part('IEND', Buffer.alloc(0))])
}

const kept = async (bytes: Uint8Array): Promise<KeptPhoto> => {
  const outcome = await storePhoto(files, bytes)
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome
}

test('a photo is kept in two sizes, and where it was taken is thrown away', async () => {
  const place = {
    IFD0: { Make: 'Camera', Orientation: '6' },
    IFD3: { GPSLatitude: '35/1 39/1 0/1', GPSLatitudeRef: 'N' },
  }
  const sent = await picture(2400, 1200).withExif(place).jpeg().toBuffer()
  assert.ok((await sharp(sent).metadata()).exif?.includes('Camera'))
  const photo = await kept(sent)
  const full = await readPhoto(files, photo.hash, 'full')
  const small = await readPhoto(files, photo.hash, 'small')
  assert.ok(full !== undefined && small !== undefined)
  const [about, aboutSmall] = [await sharp(full).metadata(), await sharp(small).metadata()]
  assert.deepEqual(
    [about.format, about.exif, about.xmp, about.iptc, about.icc, about.orientation],
    ['jpeg', undefined, undefined, undefined, undefined, undefined],
  )
  assert.equal(aboutSmall.exif, undefined)
  assert.equal(Buffer.from(full).includes('Exif'), false)
  assert.deepEqual([photo.bytes, photo.width, photo.height], [full.length, about.width, about.height])
  assert.equal(Math.max(aboutSmall.width, aboutSmall.height), 400)
})

test('a photo held upright stands upright', async () => {
  const sent = await picture(600, 300).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const { width, height } = await kept(sent)
  assert.deepEqual([width, height], [300, 600])
})

test('PNG and WebP come in, transparency turns white, and small pictures are not blown up', async () => {
  const clear = sharp({
    create: { width: 20, height: 10, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
  const photo = await kept(await clear.png().toBuffer())
  assert.deepEqual([photo.width, photo.height], [20, 10])
  const full = await readPhoto(files, photo.hash, 'full')
  const { dominant } = await sharp(full).stats()
  assert.ok(dominant.r > 240 && dominant.g > 240 && dominant.b > 240)
  assert.equal((await kept(await picture(40, 30).webp().toBuffer())).width, 40)
})

test('the same photo sent twice is kept once, and nothing half written stays behind', async () => {
  const sent = await picture(50, 50).jpeg().toBuffer()
  assert.deepEqual(await kept(sent), await kept(sent))
  await Promise.all([kept(await picture(60, 60).jpeg().toBuffer()), kept(sent), kept(sent)])
  assert.deepEqual(readdirSync(join(folder, 'photos', 'incoming')), [])
})

test('a text named like a photo is no picture, nor is a drawing that could carry a program', async () => {
  const text = Buffer.from('this is not ring.jpg\n'.repeat(50))
  assert.deepEqual(await storePhoto(files, text), { refused: 'photo-not-a-picture' })
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  assert.deepEqual(await storePhoto(files, drawing), { refused: 'photo-not-a-picture' })
  assert.deepEqual(await storePhoto(files, new Uint8Array()), { refused: 'photo-not-a-picture' })
})

test('the format of the iPhone is refused with a reason of its own', async () => {
  const heic = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic'),
    Buffer.alloc(4),
    Buffer.from('mif1heic'),
    Buffer.alloc(64),
  ])
  assert.deepEqual(await storePhoto(files, heic), { refused: 'photo-heic' })
})

test('a photo that was cut off on its way is refused as broken', async () => {
  const whole = await picture(800, 600).jpeg().toBuffer()
  assert.deepEqual(await storePhoto(files, whole.subarray(0, whole.length / 2)), { refused: 'photo-broken' })
  assert.deepEqual(await storePhoto(files, whole.subarray(0, 60)), { refused: 'photo-broken' })
  const png = await picture(800, 600).png().toBuffer()
  assert.deepEqual(await storePhoto(files, png.subarray(0, png.length - 2000)), { refused: 'photo-broken' })
})

test('a photo of 48 megapixels, held upright, is taken in and scaled', async () => {
  const blank = { width: 8064, height: 6048, channels: 3, background: '#c87828' } as const
  const sent = await sharp({ create: blank }).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const { width, height } = await kept(sent)
  assert.deepEqual([width, height], [1500, 2000])
})

test('a small file that unpacks to a huge picture is refused before it is unpacked', async () => {
  const bomb = blackPng(20_000, 20_000)
  assert.ok(bomb.length < photoLimits.bytes)
  assert.deepEqual(await storePhoto(files, bomb), {
    refused: 'photo-too-many-pixels',
    pixels: 400_000_000,
    limitPixels: 65_000_000,
  })
})

test('a file over twenty megabytes is refused with the limit', async () => {
  const bytes = new Uint8Array(photoLimits.bytes + 1)
  assert.deepEqual(await storePhoto(files, bytes), {
    refused: 'photo-too-large',
    bytes: bytes.length,
    limitBytes: 20_971_520,
  })
})

test('a name that is no hash finds nothing, whatever path it spells', async () => {
  assert.equal(await readPhoto(files, '../../../etc/passwd', 'full'), undefined)
  assert.equal(await readPhoto(files, 'a'.repeat(64), 'full'), undefined)
})
