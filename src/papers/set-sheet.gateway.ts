/**
 * The process that makes PDFs out of sheets, begun by `typesetter.gateway.ts` alone. Sheets are handed in and
 * their pages are handed out; it ends with whoever began it.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

export type SetRequest = {
  /** JSON of a list: text that stays text, whatever is in it. */
  readonly sheets: string
  /** Seconds since 1970, so that the same sheet gives the same bytes. */
  readonly issuedAt: number
}
export type SetReply = { readonly pdf: Uint8Array } | { readonly fault: string }

/** For Japanese and what goes with it, for Latin with every mark, for Korean. */
const fonts = [
  '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
  '@expo-google-fonts/noto-sans-kr/700Bold/NotoSansKR_700Bold.ttf',
]

const mainFileContent = readFileSync(new URL('sheet.typ', import.meta.url), 'utf8')
const compiler = NodeCompiler.create({
  fontArgs: [{ fontBlobs: fonts.map((font) => readFileSync(fileURLToPath(import.meta.resolve(font)))) }],
})

process.on('message', (request: SetRequest) => process.send?.(set(request)))
process.on('disconnect', () => process.exit())
process.send?.('ready')

function set({ sheets, issuedAt }: SetRequest): SetReply {
  const compiled = compiler.compile({ mainFileContent, inputs: { sheets } })
  if (compiled.result === null || compiled.hasError())
    return { fault: JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? 'no pages') }
  const pdf = compiler.pdf(compiled.result, { creationTimestamp: issuedAt })
  compiler.evictCache(10)
  return { pdf: new Uint8Array(pdf) }
}
