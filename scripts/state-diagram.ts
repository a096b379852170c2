/**
 * Draws a table of arrows as a picture: states in rows by their distance from the first, arrows between them.
 * Pure.
 */

/** From each state to the states that may follow it; the first key is where it begins. */
export type Arrows = Readonly<Record<string, readonly string[]>>

const box = { width: 168, height: 40, gapX: 36, gapY: 64, margin: 32 }

/**
 * An SVG with a title and a description that says every arrow in words. `ends` are drawn with a double line.
 */
export function drawStates(title: string, arrows: Arrows, ends: readonly string[]): string {
  const rows = ranksOf(arrows)
  const widest = Math.max(...rows.map((row) => row.length))
  const width = box.margin * 2 + widest * box.width + (widest - 1) * box.gapX + 120
  const height = box.margin * 2 + rows.length * box.height + (rows.length - 1) * box.gapY
  const places = new Map<string, { x: number; y: number }>()
  for (const [r, row] of rows.entries()) {
    const left = (width - (row.length * box.width + (row.length - 1) * box.gapX)) / 2
    for (const [i, state] of row.entries())
      places.set(state, { x: left + i * (box.width + box.gapX), y: box.margin + r * (box.height + box.gapY) })
  }
  const lines = Object.entries(arrows).flatMap(([from, tos]) =>
    tos.map((to) => line(places.get(from)!, places.get(to)!, ends.includes(to))),
  )
  const boxes = [...places].map(([state, at]) => stateBox(state, at, ends.includes(state)))
  const words = Object.entries(arrows)
    .map(([from, tos]) => `${from}: ${tos.length === 0 ? 'the end' : tos.join(', ')}`)
    .join('. ')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img"` +
      ' aria-labelledby="title desc" font-family="sans-serif" font-size="14">',
    `<title id="title">${title}</title>`,
    `<desc id="desc">${words}.</desc>`,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">' +
      '<path d="M0 0 8 4 0 8z" fill="#55504a"/></marker></defs>',
    `<rect width="${width}" height="${height}" fill="#fbf9f5"/>`,
    ...lines,
    ...boxes,
    '</svg>',
    '',
  ].join('\n')
}

/** States by their shortest distance from the first; within a row in the order of the table. */
function ranksOf(arrows: Arrows): readonly (readonly string[])[] {
  const [first = ''] = Object.keys(arrows)
  const rank = new Map([[first, 0]])
  const queue = [first]
  while (queue.length > 0) {
    const state = queue.shift()!
    for (const next of arrows[state] ?? []) {
      if (rank.has(next)) continue
      rank.set(next, rank.get(state)! + 1)
      queue.push(next)
    }
  }
  const rows: string[][] = []
  for (const state of Object.keys(arrows)) (rows[rank.get(state) ?? 0] ??= []).push(state)
  return rows
}

type Point = { readonly x: number; readonly y: number }

function line(from: Point, to: Point, faint: boolean): string {
  const start = { x: from.x + box.width / 2, y: from.y + box.height }
  const style = `fill="none" stroke="${faint ? '#b3aca3' : '#55504a'}" stroke-width="1.5" marker-end="url(#tip)"`
  if (to.y > from.y) {
    const end = { x: to.x + box.width / 2, y: to.y }
    const bend = (end.y - start.y) / 2
    return `<path d="M${start.x} ${start.y}C${start.x} ${start.y + bend} ${end.x} ${end.y - bend} ${end.x} ${end.y}" ${style}/>`
  }
  const right = from.x + box.width
  const goal = { x: to.x + box.width, y: to.y + box.height / 2 }
  const out = Math.max(right, goal.x) + 48
  return `<path d="M${right} ${from.y + box.height / 2}C${out} ${from.y} ${out} ${goal.y} ${goal.x} ${goal.y}" ${style}/>`
}

function stateBox(state: string, at: Point, end: boolean): string {
  const { width, height } = box
  const inner = end
    ? `<rect x="${at.x + 3}" y="${at.y + 3}" width="${width - 6}" height="${height - 6}" rx="7" fill="none" stroke="#55504a"/>`
    : ''
  return (
    `<rect x="${at.x}" y="${at.y}" width="${width}" height="${height}" rx="10" fill="#fff" stroke="#55504a" stroke-width="1.5"/>${inner}` +
    `<text x="${at.x + width / 2}" y="${at.y + height / 2 + 5}" text-anchor="middle" fill="#2c2823">${state}</text>`
  )
}
