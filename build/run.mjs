// Sets up, then runs a program on Node 24, whatever Node the machine has:
//   node build/run.mjs [--app] [--tests] [--retry] program [arguments]
import { spawn } from 'node:child_process'
import { delimiter, dirname, resolve } from 'node:path'
import { electronEnvironment } from './setup/electron.mjs'
import { nodeProgram } from './setup/packages.mjs'
import { inRoot, ROOT } from './setup/places.mjs'
import { setUp } from './setup.mjs'

const args = process.argv.slice(2)
const at = args.findIndex((argument) => !argument.startsWith('--'))
const flags = args.slice(0, at)
const [program, ...rest] = args.slice(at)

if (at < 0 || program === undefined) {
  process.stderr.write('usage: node build/run.mjs [--app] [--tests] program …\n')
  process.exitCode = 2
} else if (setUp(flags)) {
  run(resolve(ROOT, program), rest)
} else {
  process.exitCode = 1
}

/**
 * @param {string} path
 * @param {string[]} given
 */
function run(path, given) {
  const node = nodeProgram()
  const child = spawn(node, [path, ...given], {
    cwd: ROOT,
    stdio: 'inherit',
    env: {
      ...process.env,
      ...(flags.includes('--app') ? electronEnvironment() : {}),
      ...pathWith(dirname(node)),
    },
  })
  // A Ctrl+C reaches the child by itself; this process only waits for its end.
  process.on('SIGINT', () => {})
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal))
  }
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1)
  })
}

/** What the program starts by name is Node 24 too. @param {string} folder */
function pathWith(folder) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  const folders = [folder, inRoot('node_modules', '.bin'), process.env[name]]
  return { [name]: folders.filter(Boolean).join(delimiter) }
}
