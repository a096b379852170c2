/** What is filled in for a receipt. Letters that no paper can carry are told to whoever typed them. */
import { z } from 'zod'
import { strangeLetters } from '#papers'
import { lineField, problem, textField } from '#web/http'

const printed = (max: number) =>
  lineField({ max }).superRefine((text, context) => {
    const strange = strangeLetters(text)
    if (strange.length > 0)
      context.addIssue({
        code: 'custom',
        message: problem('papers.form.letters', { letters: strange.join(' ') }),
      })
  })

/** `seen` is how often the page had seen it issued. */
export const receiptForm = z.object({
  addressee: printed(100),
  proviso: printed(60),
  seen: z.coerce.number().int().min(0).max(10_000),
  why: textField({ max: 300, min: 0 }),
})
export type ReceiptForm = z.infer<typeof receiptForm>
