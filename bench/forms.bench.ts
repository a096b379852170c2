/**
 * What a form of tens of thousands of equal entries costs: the time for twice as many against 2.5 times the
 * time for one. Prints lines of JSON; a ratio above 1 is beyond its ceiling, for a person to look at. The
 * last line holds the worst.
 */
import { z } from 'zod'
import { parseForm, webApp, type WebContext } from '#web/http'

const origin = 'http://shop.example'
const context = { shops: new Map(), origin, chance: () => 'x'.repeat(22) } as unknown as WebContext
const app = webApp(context, {
  problemPage: (_frame, { sentence }) => sentence as never,
  assets: [],
  register: [
    (pages) =>
      void pages.post('/hall', async (c) =>
        c.json(await parseForm(c, z.object({}), { limitBytes: 60_000_000 })),
      ),
  ],
  report: ({ error }) => {
    throw error
  },
})

const part = '--seam\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n'
const kinds = [
  { name: 'fields', type: 'application/x-www-form-urlencoded', body: (n: number) => 'a=b&'.repeat(n) },
  {
    name: 'parts',
    type: 'multipart/form-data; boundary=seam',
    body: (n: number) => `${part.repeat(n)}--seam--\r\n`,
  },
]

const ratios: number[] = []
for (const { name, type, body } of kinds) {
  for (const entries of [10_000, 20_000]) {
    const [once, twice] = await measured([body(entries), body(2 * entries)], type)
    ratios.push(tell(`${name}: ${2 * entries} against ${entries} entries`, twice! / once! / 2.5))
  }
}
console.log(JSON.stringify({ bench: 'forms, the worst of all', ratio: Math.max(...ratios) }))

function tell(bench: string, share: number): number {
  const ratio = Number(share.toFixed(3))
  console.log(JSON.stringify({ bench, ratio }))
  return ratio
}

/** The median time of each body, in milliseconds, taken in turns so that what slows one slows both. */
async function measured(bodies: readonly string[], type: string, rounds = 41): Promise<readonly number[]> {
  const times = bodies.map((): number[] => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, body] of bodies.entries()) {
      const start = performance.now()
      const answer = await app.request(`${origin}/hall`, {
        method: 'POST',
        body,
        headers: { 'content-type': type },
      })
      await answer.text()
      times[i]!.push(performance.now() - start)
    }
  }
  return times.map((each) => each.toSorted((a, b) => a - b)[Math.floor(each.length / 2)]!)
}
