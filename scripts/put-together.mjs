/**
 * A program of ours put together in a few files, so that its start reads those and not eight hundred. It is
 * put together anew when a file of it has changed; where it cannot be kept, it is read file by file.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { enableCompileCache, flushCompileCache, setSourceMapsSupport } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
/** What decides how files are read, beside the files themselves. */
const beside = ['package.json', 'package-lock.json', 'tsconfig.json', 'scripts/put-together.mjs']
/** The threads that a program may begin lie beside it, by their own names. */
const threads = ['src/main/studio-thread.ts']
/**
 * In milliseconds: by then all is loaded that a start loads, and nobody reads what was put together before.
 */
const loaded = 20_000
const day = 86_400_000

/** Runs a file of ours, named from the root: `src/main/start.ts`. */
export async function run(file) {
  const name = basename(file, '.ts')
  const folder = join(root, '.cache', 'program', dirname(file).replaceAll('/', '-'), name)
  const entry = await keptOrMade({ file, name, folder })
  if (entry === undefined) await import('tsx')
  else {
    enableCompileCache(join(root, '.cache', 'compiled'))
    setTimeout(flushCompileCache, loaded).unref()
    // Of our files alone: what packages bring would be read for nothing.
    setSourceMapsSupport(true)
  }
  await import(pathToFileURL(entry ?? join(root, file)).href)
}

/** The file to start with; undefined where none can be made or kept. */
async function keptOrMade(program) {
  try {
    return kept(program) ?? (await made(program))
  } catch {
    return undefined
  }
}

/** What was put together before, where no file of it has changed since. */
function kept({ name, folder }) {
  try {
    const { made, files } = JSON.parse(readFileSync(join(folder, 'stamp.json'), 'utf8'))
    const isSame = Object.entries(files).every(([file, mark]) => markOf(file) === mark)
    const entry = join(folder, made, `${name}.mjs`)
    return isSame && statSync(entry).size > 0 ? entry : undefined
  } catch {
    return undefined
  }
}

/** When a file was written and how long it is: who edits it changes one of them. */
function markOf(file) {
  const { mtimeMs, size } = statSync(join(root, file))
  return `${mtimeMs} ${size}`
}

/** Puts a program together. Packages stay where they are; every file of ours still knows its own place. */
async function made({ file, name, folder }) {
  const { build } = await import('esbuild')
  const begun = Date.now()
  const own = `${begun}-${process.pid}`
  const outdir = join(folder, own)
  mkdirSync(outdir, { recursive: true })
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [file, ...threads].map((one) => ({ in: join(root, one), out: basename(one, '.ts') })),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    logLevel: 'silent',
    plugins: [doors, places],
  })
  const files = [...Object.keys(metafile.inputs), ...beside]
  // What was written meanwhile may have been read as it was before.
  if (files.every((one) => statSync(join(root, one)).mtimeMs < begun)) {
    const marks = Object.fromEntries(files.map((one) => [one, markOf(one)]))
    const stampFile = join(folder, 'stamp.json')
    writeFileSync(`${stampFile}.${process.pid}`, JSON.stringify({ made: own, files: marks }))
    renameSync(`${stampFile}.${process.pid}`, stampFile)
  }
  for (const other of readdirSync(folder))
    if (Number(/^(\d+)-\d+$/.exec(other)?.[1]) < begun - day) rmSync(join(folder, other), { recursive: true })
  return join(outdir, `${name}.mjs`)
}

/** `#name` is the door of a module of ours. */
const doors = {
  name: 'doors',
  setup(build) {
    build.onResolve({ filter: /^#/ }, ({ path }) => ({
      path: join(root, 'src', path.slice(1), 'index.ts'),
    }))
  },
}

/** A file that asks for its place is told where it lies, not where it was put. */
const places = {
  name: 'places',
  setup(build) {
    build.onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
      if (!text.includes('import.meta.')) return undefined
      const contents = text
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' }
    })
  },
}
