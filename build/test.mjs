// All tests: units and integration, then the application itself. The last line sums both.
//   npm test [-- file or folder …]
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { bundleIfChanged } from './bundle.mjs'
import { inRoot, ROOT } from './setup/places.mjs'

/** @typedef {{ passed: number, failed: number, names: string[] }} Count names: of those that failed */
/** @typedef {{ file?: string, specs?: { ok: boolean, title: string }[], suites?: Suite[] }} Suite */

const RESULTS = inRoot('test-results')
const VITEST = `${RESULTS}/vitest.json`
const PLAYWRIGHT = `${RESULTS}/playwright.json`

const only = process.argv.slice(2)
mkdirSync(RESULTS, { recursive: true })
for (const file of [VITEST, PLAYWRIGHT]) rmSync(file, { force: true })

const counts = [runUnits(), await runApplication()]
for (const name of counts.flatMap((count) => count.names)) process.stdout.write(`failed: ${name}\n`)
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

/** @returns {Count} */
function runUnits() {
  const status = run('vitest/vitest.mjs', [
    'run',
    '--config=build/vitest.config.ts',
    ...ifFiltered('--passWithNoTests'),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${VITEST}`,
  ])
  const report = read(VITEST)
  return count(status, report?.numPassedTests, report?.numFailedTests, failedUnits(report))
}

/** @returns {Promise<Count>} */
async function runApplication() {
  try {
    await bundleIfChanged()
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
    return { passed: 0, failed: 1, names: ['the bundles'] }
  }
  const status = run('playwright/cli.js', [
    'test',
    '--config=build/playwright.config.ts',
    ...ifFiltered('--pass-with-no-tests'),
  ])
  const report = read(PLAYWRIGHT)
  const { expected = 0, flaky = 0, unexpected } = report?.stats ?? {}
  return count(status, expected + flaky, unexpected, (report?.suites ?? []).flatMap(failedSpecs))
}

/** Their names, and the files that did not even load.
 * @param {{ testResults: { name: string, status: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[] } | null} report
 * @returns {string[]} */
function failedUnits(report) {
  return (report?.testResults ?? [])
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed')
      if (failed.length === 0) return [name]
      return failed.map(
        ({ fullName, failureMessages: [message = ''] }) =>
          `${name}: ${fullName}: ${message.split('\n', 1)[0]}`,
      )
    })
}

/** @param {Suite} suite
 * @returns {string[]} */
function failedSpecs({ file, specs = [], suites = [] }) {
  const own = specs.filter(({ ok }) => !ok).map(({ title }) => `${file}: ${title}`)
  return [...own, ...suites.flatMap(failedSpecs)]
}

/** A named file belongs to one of the runners; without a name, a runner that finds nothing is broken.
 * @param {string} option */
function ifFiltered(option) {
  return only.length > 0 ? [option] : []
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function run(program, args) {
  return spawnSync(process.execPath, [inRoot('node_modules', program), ...args, ...only], {
    cwd: ROOT,
    stdio: 'inherit',
  }).status
}

/** A file that does not even load fails without a failed test: the exit code counts too.
 * @param {number | null} status
 * @param {number} passed
 * @param {number} failed
 * @param {string[]} names
 * @returns {Count} */
function count(status, passed = 0, failed = 0, names = []) {
  return { passed, failed: status === 0 ? failed : Math.max(failed, 1), names }
}

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null // the runner ended before it could report; its exit code says so
  }
}
