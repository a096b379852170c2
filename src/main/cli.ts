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
import { spokenIn, wrongUse, type Language, type Mistake, type Told } from './spoken.ts'
import { staffCommand } from './staff.command.ts'
import { tableCommand } from './table.command.ts'
import { verifyCommand } from './verify.command.ts'

type Usage = { readonly typed: string; readonly says: Told }

const language = spokenIn(process.argv.slice(2), process.env)

const usages: Readonly<Record<string, Usage>> = {
  check: {
    typed: 'check <policy.md>… [--examples] [--write-examples] [--lang ja|en]',
    says: {
      ja: '読めないところ、気づき、例が支えていないところ',
      en: 'problems and findings; what examples do not hold',
    },
  },
  diff: {
    typed: 'diff <a.md> <b.md> [--shop <shop>] [--json] [--lang ja|en]',
    says: {
      ja: '二つの版のあいだで変わること。どの場合に、だれにとって、を正確に',
      en: 'what changes between two versions, exactly, and for whom',
    },
  },
  table: {
    typed: 'table <policy.md> [--request <request>] [--as table|sentences|svg] [--lang ja|en]',
    says: { ja: 'ありうるすべての答えと、その根拠', en: 'every answer there can be, and on what it rests' },
  },
  rule: {
    typed: 'rule --shop <shop> --facts <file.json|-> [--published] [--json] [--lang ja|en]',
    says: {
      ja: 'この事実に、店のお約束と法律が出す答え（--published は公開中の版で）',
      en: 'what the shop’s policy and the law say to these facts; --published: by the version in force',
    },
  },
  facts: {
    typed: 'facts --shop <shop>',
    says: { ja: '答えのもとになる事実（JSON Schema）', en: 'the facts a ruling can rest on, as JSON Schema' },
  },
  new: {
    typed: 'new <shop> [--name-ja …] [--name-en …] [--prefix XX]',
    says: {
      ja: '新しい店を、はじめのお約束とともに shops/<shop>/ に用意します',
      en: 'a new shop with a starting policy, laid out in shops/<shop>/',
    },
  },
  staff: {
    typed: 'staff --shop <shop> --address <e-mail> [--role owner] [--name …] [--reset-factor]',
    says: {
      ja: 'スタッフを加え、ログインのリンクを作ります。または二段階認証を解除します',
      en: 'a member of staff and a sign-in link, or the second factor of one taken away',
    },
  },
  verify: {
    typed: 'verify [--lang ja|en]',
    says: {
      ja: '一度だけ書かれるものが、書かれたときのままかどうか',
      en: 'whether all that is written once is as it was written',
    },
  },
  erase: {
    typed: 'erase --shop <shop> <order|letter|case|recipient|photo|paper|…> <number> --because <why>',
    says: {
      ja: '一つの記録から個人の言葉を消します。消したことは記録に残ります',
      en: 'personal words out of one record, which stays on record',
    },
  },
}

const [house, guide]: readonly [Told, Told] = [
  { ja: '約束を守る店', en: 'the shop that keeps its word' },
  { ja: '手引き：docs/guide/command-line.md', en: 'Guide: docs/guide/command-line.md' },
]

/** How a command is used, or all of them where none is named. */
function usageOf(name: string): string {
  const told = Object.hasOwn(usages, name) ? [usages[name]!] : Object.values(usages)
  const lines = told.map(({ typed, says }) => `  yakusoku ${typed}\n      ${says[language]}\n`)
  return `yakusoku — ${house[language]}\n\n${lines.join('')}\n${guide[language]}\n`
}

type Command = (
  args: readonly string[],
  language: Language,
  tell: (mistake: Mistake) => number,
) => number | Mistake | Promise<number | Mistake>

const commands: Readonly<Record<string, Command>> = {
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
const wanted = asksForHelp ? 'help' : name
if (Object.hasOwn(commands, wanted))
  process.exitCode = await done(commands[wanted]!, asksForHelp ? [name] : args)
else {
  process.exitCode = tell(
    wrongUse({ ja: `「${name}」というコマンドはありません`, en: `there is no command “${name}”` }),
  )
  process.stderr.write(`\n${usageOf('')}`)
}

/** Carries it out; a shop's folder that cannot be read is said in its own sentences. */
async function done(command: Command, given: readonly string[]): Promise<number> {
  try {
    const outcome = await command(given, language, tell)
    return typeof outcome === 'number' ? outcome : tell(outcome)
  } catch (problem) {
    if (!(problem instanceof ShopFolderFault)) throw problem
    process.stderr.write(`${problem.in(language)}\n`)
    return 1
  }
}

/** The one door by which a mistake is told: in the language of whoever made it. */
function tell({ mistake, code }: Mistake): number {
  const command = Object.hasOwn(usages, name) ? ` ${name}` : ''
  process.stderr.write(`yakusoku${command}: ${mistake[language]}\n`)
  return code
}
