// dist/THIRD-PARTY-LICENCES.txt: what of others is in the product, and on which terms. Fails when that is not clear.
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { productLicences } from './licences/product.ts'
import { inRoot } from './setup/places.mjs'

export const LICENCES = inRoot('dist', 'THIRD-PARTY-LICENCES.txt')

/** @returns {Promise<boolean>} false when something is missing; it was said then. */
export async function writeLicences() {
  const { text, problems } = await productLicences()
  if (problems.length > 0) {
    process.stderr.write(`licences:\n${problems.join('\n')}\n`)
    return false
  }
  mkdirSync(inRoot('dist'), { recursive: true })
  writeFileSync(LICENCES, text)
  return true
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) {
  if (await writeLicences()) process.stdout.write(`${LICENCES}\n`)
  else process.exitCode = 1
}
