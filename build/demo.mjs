// The main job without a display: a practice ledger filled by imports, the summary printed and written as a workbook,
// and pictures of the application that shows it. Everything lies in demo-output/ afterwards.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { bundleIfChanged } from './bundle.mjs'
import { makeLedger } from './demo/ledger.mjs'
import { takePictures } from './demo/pictures.mjs'
import { inRoot, ROOT } from './setup/places.mjs'

const OUTPUT = inRoot('demo-output')

rmSync(OUTPUT, { recursive: true, force: true })
mkdirSync(OUTPUT)
const profile = mkdtempSync(join(tmpdir(), 'ledger-demo-'))
try {
  const { summary, workbook, list } = await makeLedger(OUTPUT, profile)
  process.stdout.write(`${summary}\n\n`)
  await bundleIfChanged()
  const pictures = await takePictures(OUTPUT, profile, list)
  const files = [workbook, ...pictures].map((path) => `  ${relative(ROOT, path)}`)
  process.stdout.write(`已写入 / Written:\n${files.join('\n')}\n`)
} finally {
  rmSync(profile, { recursive: true, force: true })
}
