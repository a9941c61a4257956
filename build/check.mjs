// The order that machines keep: format, lint, types a room, import rules, dead code, texts, file sizes, released
// migrations, Electron's support.
//   npm run check [-- step …]      steps: lint types imports dead-code texts sizes migrations electron
import { spawn } from 'node:child_process'
import { checkElectronSupport } from './check/electron-support.ts'
import { checkFileSizes } from './check/file-sizes.ts'
import { checkImports } from './check/imports.ts'
import { checkReleasedMigrations } from './check/released-migrations.ts'
import { checkTranslations } from './check/translations.ts'
import { inRoot, ROOT } from './setup/places.mjs'

/** @typedef {import('./check/outcome.ts').Outcome} Outcome */

const ROOMS = ['shared', 'electron', 'electron/preload', 'renderer', 'build', 'tests']
// A reader that reads nothing finds nothing.
const FEWEST_MODULES = 100

/** @type {Record<string, () => Promise<Outcome> | Outcome>} */
const STEPS = {
  lint: () =>
    tool('@biomejs/biome/bin/biome', [
      'ci',
      '--error-on-warnings',
      `--colors=${process.stdout.isTTY ? 'force' : 'off'}`,
    ]),
  types: async () => {
    const outcomes = []
    for (const room of ROOMS)
      outcomes.push(await tool('typescript/bin/tsc', ['-p', room, '--noEmit']))
    return { summary: `${ROOMS.length} rooms`, problems: outcomes.flatMap((one) => one.problems) }
  },
  imports: async () => {
    const { modules, violations } = await checkImports(ROOT)
    const problems = violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)
    if (modules < FEWEST_MODULES) problems.push(`only ${modules} modules were read`)
    return { summary: `${modules} modules`, problems }
  },
  'dead-code': () =>
    tool('knip/bin/knip.js', ['--config=build/knip.json', '--no-progress', '--no-config-hints']),
  texts: () => checkTranslations(ROOT),
  sizes: () => checkFileSizes(ROOT),
  migrations: () => checkReleasedMigrations(ROOT),
  electron: () => checkElectronSupport(ROOT, new Date().toISOString().slice(0, 10)),
}

const wanted = process.argv.slice(2)
let broken = false
for (const [name, step] of Object.entries(STEPS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const { summary, problems } = await outcomeOf(step)
  broken ||= problems.length > 0
  const end = problems.length === 0 ? `ok (${summary})` : `failed\n${problems.join('\n')}`
  process.stdout.write(`${name}: ${end}\n`)
}
process.exitCode = broken ? 1 : 0

/** @param {() => Promise<Outcome> | Outcome} step @returns {Promise<Outcome>} */
async function outcomeOf(step) {
  try {
    return await step()
  } catch (cause) {
    return { summary: '', problems: [cause instanceof Error ? (cause.stack ?? '') : String(cause)] }
  }
}

/**
 * A program that says what is wrong by its output and its exit code.
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<Outcome>}
 */
function tool(program, args) {
  const child = spawn(process.execPath, [inRoot('node_modules', program), ...args], { cwd: ROOT })
  /** @type {Buffer[]} */
  const output = []
  child.stdout.on('data', (part) => output.push(part))
  child.stderr.on('data', (part) => output.push(part))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      const text = Buffer.concat(output).toString().trim()
      resolve({ summary: 'clean', problems: code === 0 ? [] : [text || `exit code ${code}`] })
    })
  })
}
