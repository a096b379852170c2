/**
 * `npm run format`: code by the formatter, and comments, which it leaves alone, broken at 110 characters.
 * Names of files limit it to them: `npm run format -- src/mail`. With `--check`, as `npm test` runs it, it
 * writes nothing and names the files that it would change.
 */
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const width = 110
const root = join(import.meta.dirname, '..')
const told = process.argv.slice(2)
const checks = told.includes('--check')
const wanted = told.filter((part) => part !== '--check')

const globs = ['{src,laws,shops,stories,checks,scripts,bench}/**/*.{ts,tsx,css}', '{scripts,bin}/*.mjs']
const files = globs
  .flatMap((glob) => globSync(glob, { cwd: root }))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.startsWith(part)))
let long = 0
for (const file of files.filter((name) => !name.endsWith('.css'))) {
  const text = readFileSync(join(root, file), 'utf8')
  const broken = breakComments(text.split('\n')).join('\n')
  if (broken === text) continue
  long += 1
  if (checks) console.log(`${file} has comments that are too long`)
  else writeFileSync(join(root, file), broken)
}
const formatter = [join(root, 'node_modules/oxfmt/bin/oxfmt'), ...(checks ? ['--check'] : [])]
const done = spawnSync(process.execPath, [...formatter, ...files], { cwd: root, stdio: 'inherit' })
process.exitCode = checks && long > 0 ? 1 : (done.status ?? 1)

/**
 * What does not fit into a comment's line moves to the next, and on from there as far as the sentence goes.
 */
function breakComments(lines: readonly string[]): string[] {
  const rest = [...lines]
  const done: string[] = []
  for (let line = rest.shift(); line !== undefined; line = rest.shift()) {
    const [, indent = '', mark = '', words = ''] = /^(\s*)(\/\*\*|\*|\/\/) (.*)$/.exec(line) ?? []
    if (line.length <= width || mark === '') done.push(line)
    else if (mark === '/**') {
      if (!words.endsWith('*/')) done.push(line)
      else rest.unshift(`${indent}/**`, `${indent} * ${words.slice(0, -2).trim()}`, `${indent} */`)
    } else {
      const start = `${indent}${mark} `
      const at = words.lastIndexOf(' ', width - start.length)
      if (at <= 0) {
        done.push(line)
        continue
      }
      done.push(start + words.slice(0, at))
      const next = rest[0]
      if (next !== undefined && goesOn(next, start))
        rest[0] = `${start}${words.slice(at + 1)} ${next.slice(start.length)}`
      else rest.unshift(start + words.slice(at + 1))
    }
  }
  return done
}

/** Whether the line is more of the same paragraph: not its end, no list, no table, no heading. */
function goesOn(line: string, start: string): boolean {
  return line.startsWith(start) && !/^(\s|[-*@|`#/]|\d+\.|[A-Z]{4})/.test(line.slice(start.length))
}
