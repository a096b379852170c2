/**
 * `yakusoku`: check a document, rule on facts, print the vocabulary. Exit codes: 0 done, 1 the document
 * cannot be read, 2 wrong use.
 */
import { ShopFolderFault } from '#shops'
import { checkCommand } from './check.command.ts'
import { diffCommand } from './diff.command.ts'
import { newCommand } from './new.command.ts'
import { eraseCommand } from './erase.command.ts'
import { factsCommand, ruleCommand } from './rule.command.ts'
import { staffCommand } from './staff.command.ts'
import { tableCommand } from './table.command.ts'
import { verifyCommand } from './verify.command.ts'

const usages = {
  check: `  yakusoku check <policy.md>… [--examples] [--write-examples] [--lang ja|en]
                                                    problems and findings; what examples do not hold
`,
  diff: `  yakusoku diff <a.md> <b.md> [--shop <shop>] [--json] [--lang ja|en]
                                                    what changes between two versions, exactly, and for whom
`,
  table: `  yakusoku table <policy.md> [--request <request>] [--as table|sentences|svg] [--lang ja|en]
                                                    every answer there can be, and on what it rests
`,
  rule: `  yakusoku rule --shop <shop> --facts <file.json|-> [--published] [--json] [--lang ja|en]
                                                    what the shop's policy and the law say to these facts;
                                                    --published: by the version in force
`,
  facts: `  yakusoku facts --shop <shop>                      the facts a ruling can rest on, as JSON Schema
`,
  new: `  yakusoku new <shop> [--name-ja …] [--name-en …] [--prefix XX]
                                                    a new shop with a starting policy, laid out in shops/<shop>/
`,
  staff: `  yakusoku staff --shop <shop> --address <e-mail> [--role owner] [--name …] [--reset-factor]
                                                    a member of staff and a sign-in link, or the
                                                    second factor of one taken away
`,
  verify: `  yakusoku verify [--lang ja|en]                    whether all that is written once is as it
                                                    was written
`,
  erase: `  yakusoku erase --shop <shop> <order|letter|case|recipient|photo|paper|…> <number> --because <why>
                                                    personal words out of one record, which stays on record
`,
}

/** How a command is used, or all of them where none is named. */
const usageOf = (name: string): string => `yakusoku — the shop that keeps its word

${Object.hasOwn(usages, name) ? usages[name as keyof typeof usages] : Object.values(usages).join('')}
Guide: docs/guide/command-line.md
`

const commands: Readonly<Record<string, (args: readonly string[]) => number | Promise<number>>> = {
  check: checkCommand,
  diff: diffCommand,
  table: tableCommand,
  rule: ruleCommand,
  facts: factsCommand,
  new: newCommand,
  staff: staffCommand,
  verify: verifyCommand,
  erase: eraseCommand,
  help: ([about = '']) => {
    process.stdout.write(usageOf(about))
    return 0
  },
}

// Whoever reads only the first lines has read enough.
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code !== 'EPIPE') throw problem
  process.exit()
})

const [name = 'help', ...args] = process.argv.slice(2)
const asksForHelp = [name, ...args].some((word) => word === '--help' || word === '-h')
const command = commands[asksForHelp ? 'help' : name]
if (command === undefined) process.stderr.write(`yakusoku: there is no command “${name}”\n\n${usageOf('')}`)
process.exitCode = command === undefined ? 2 : await told(command, asksForHelp ? [name] : args)

/** A shop's folder that cannot be read is said in its own sentences. */
async function told(run: (typeof commands)[string], given: readonly string[]): Promise<number> {
  try {
    return await run!(given)
  } catch (problem) {
    if (!(problem instanceof ShopFolderFault)) throw problem
    process.stderr.write(`${problem.in(spoken(args))}\n`)
    return 1
  }
}

/** The language that was asked for by `--lang`, English without. */
function spoken(words: readonly string[]): 'ja' | 'en' {
  const isJapanese = words.some(
    (word, i) => word === '--lang=ja' || (word === '--lang' && words[i + 1] === 'ja'),
  )
  return isJapanese ? 'ja' : 'en'
}
