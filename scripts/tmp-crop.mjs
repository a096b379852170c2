import sharp from 'sharp'
const [,, from, to, top = '0', height = '2200'] = process.argv
const im = sharp(from); const { width, height: h } = await im.metadata()
await im.extract({ left: 0, top: Number(top), width, height: Math.min(Number(height), h - Number(top)) }).toFile(to)
