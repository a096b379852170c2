/**
 * One of the servers that are compared, as a process of its own: `bare` keeps the body of each POST by one
 * prepared insert; `ours` has the pages of the program. Told what it needs by its environment; says the port
 * it listens on, and the processor's time it has taken whenever it is asked.
 */
import { randomUUID } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import pg from 'pg'
import { connect, pageLimits } from '#db'
import { pagesOn } from '#main/testing'

/** As many connections as the program holds for pages. */
const max = 12
const url = process.env['DATABASE']!

/** A plain table of one key: nothing notes its rows. */
const text = `insert into catalogue.pictures (shop, picture, svg) values ('bare', $1, $2)`

const bare = (): RequestListener => {
  const pool = new pg.Pool({ connectionString: url, max })
  pool.on('error', () => undefined)
  return (request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts).toString()
      const insert = { name: 'bare', text, values: [randomUUID(), body] }
      pool.query(insert).then(
        () => response.writeHead(303, { location: '/' }).end(),
        (problem: unknown) => response.writeHead(500).end(String(problem)),
      )
    })
  }
}

const ours = (origin: string): RequestListener => {
  const db = connect(url, { max, limits: pageLimits })
  const report = ({ error }: { readonly error: unknown }) => console.error(error)
  const app = pagesOn(db, { origin, folder: process.env['FILES']!, report })
  return getRequestListener((request, { incoming }) => {
    const { remoteAddress = '' } = incoming.socket
    return app.fetch(request, { incoming: { socket: { remoteAddress } } })
  })
}

const server = createServer()
// Each of the two waits while the other is measured.
server.keepAliveTimeout = 600_000
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  server.on('request', process.env['SERVER'] === 'bare' ? bare() : ours(`http://127.0.0.1:${port}`))
  process.send!(port)
})
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send!((user + system) / 1000)
})
process.once('disconnect', () => process.exit(0))
