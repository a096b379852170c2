/** A paper as a download: for whoever asked alone, kept by nothing on the way. */
import { printPaper, type Paper, type Sheet } from '#papers'
import type { Frame, WebRequest } from '#web/http'
import { problemPage } from '#web/ui'
import { say } from '#words'

/** The name of its file: `KA-R-000123.pdf`, and `KA-R-000123.1.pdf` issued again. */
export const fileOf = ({ number, copy }: Pick<Paper, 'number' | 'copy'>): string =>
  `${number}${copy === 0 ? '' : `.${copy}`}.pdf`

/** The paper of a file's name, among those that this person may have. */
export const paperIn = (papers: readonly Paper[], file: string): Paper | undefined =>
  papers.find((paper) => fileOf(paper) === file)

/** Hands it out. A paper that cannot be made now is on record, and is made when asked for again. */
export async function sendPaper(c: WebRequest, frame: Frame, shop: string, paper: Paper): Promise<Response> {
  const { db, files, typesetter, now } = c.var.context
  const pdf = await printPaper({ db, files, typesetter }, shop, paper, now())
  if ('refused' in pdf) {
    if (pdf.refused === 'paper-erased') return c.notFound()
    return notNow(c, frame)
  }
  return download(c, pdf, fileOf(paper))
}

/** Hands out many papers as one file. */
export async function sendSheets(
  c: WebRequest,
  frame: Frame,
  { sheets, file }: { readonly sheets: readonly Sheet[]; readonly file: string },
): Promise<Response> {
  const { typesetter, now } = c.var.context
  const pdf = await typesetter.set(sheets, now())
  return 'refused' in pdf ? notNow(c, frame) : download(c, pdf, file)
}

const download = (c: WebRequest, pdf: Uint8Array, file: string): Response =>
  c.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${file}"`,
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-robots-tag': 'noindex',
  })

function notNow(c: WebRequest, frame: Frame): Response | Promise<Response> {
  const { language } = c.var
  const problem = {
    status: 503,
    title: say(language, 'papers.not-now.title'),
    sentence: say(language, 'papers.not-now'),
  } as const
  c.header('retry-after', '60')
  return c.html(problemPage(frame, problem), 503)
}
