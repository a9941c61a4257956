// Says what is wrong with a packaged application: files, fuses, integrity.
//   node build/run.mjs build/inspect-package.mjs [folder]
import { packageProblems } from './package/inspect.ts'
import { inRoot } from './setup/places.mjs'

const problems = packageProblems(process.argv[2] ?? inRoot('release', 'win-unpacked'))
process.stdout.write(problems.length === 0 ? 'package: ok\n' : `package:\n${problems.join('\n')}\n`)
process.exitCode = problems.length === 0 ? 0 : 1
