// Sets up what a command needs, and nothing when it is there already. Plain Node 20 or later, no packages.
//   node build/setup.mjs [--app] [--tests] [--retry]
// --app: a program that runs the application. --tests: what the tests use besides. --retry: try the download again.
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { setUpElectron, usesStandIn } from './setup/electron.mjs'
import { setUpPackages } from './setup/packages.mjs'
import { APP_NEEDS, setUpSystem, TEST_NEEDS } from './setup/system.mjs'

/**
 * @param {readonly string[]} flags
 * @returns {boolean} whether the command can run
 */
export function setUp(flags) {
  if (!setUpPackages()) return false
  if (flags.includes('--app')) {
    if (!setUpElectron({ retry: flags.includes('--retry') })) return false
    if (usesStandIn() && !setUpSystem(APP_NEEDS)) return false
  }
  return !flags.includes('--tests') || setUpSystem(TEST_NEEDS)
}

const called =
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)
if (called && !setUp(process.argv.slice(2))) process.exitCode = 1
