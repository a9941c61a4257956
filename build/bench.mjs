// Measures what the users wait for, each beside something bare in the same run, because machines differ and are noisy:
//   npm run bench [-- import|start|ledger]
// Prints one table and writes test-results/bench.json.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { bundleIfChanged } from './bundle.mjs'
import { inRoot, ROOT } from './setup/places.mjs'

/** @typedef {{ name: string, value: number, base: number | null, baseName: string, unit: string, goal: string }} Row */

// Another number at the end makes a new file.
const ROSTER = inRoot('.setup', 'bench-roster-1.xlsx')
const PAIRS = 3

const only = process.argv[2]
/** @type {Row[]} */
const rows = []
if (only === undefined || only === 'import') rows.push(...measureImport())
if (only === undefined || only === 'ledger') rows.push(...measureLedger())
if (only === undefined || only === 'start') rows.push(...(await measureStart()))
print(rows)
mkdirSync(inRoot('test-results'), { recursive: true })
writeFileSync(
  inRoot('test-results', 'bench.json'),
  `${JSON.stringify(
    rows.map((row) => ({ ...row, ratio: ratioOf(row) })),
    null,
    2,
  )}\n`,
)

/** @returns {Row[]} */
function measureImport() {
  if (!existsSync(ROSTER)) {
    mkdirSync(inRoot('.setup'), { recursive: true })
    say('正在生成 100,000 人的表格… / Writing a workbook of 100,000 people…')
    run('roster-file.ts', [`${ROSTER}.part`])
    renameSync(`${ROSTER}.part`, ROSTER)
  }
  const pairs = Array.from({ length: PAIRS }, (_, index) => {
    say(`导入 / Import ${index + 1}/${PAIRS}`)
    const bare = ask('parse.ts', [ROSTER])
    return { bare, whole: ask('import.ts', index < PAIRS - 1 ? [ROSTER] : [ROSTER, 'questions']) }
  })
  // The pair in the middle, so that value and base are from the same minute.
  const by = (/** @type {typeof pairs[number]} */ pair) => pair.whole.cpuMs / pair.bare.cpuMs
  const middle = pairs.toSorted((a, b) => by(a) - by(b))[Math.floor((PAIRS - 1) / 2)]
  if (middle === undefined) throw new Error('nothing was measured')
  const asked = pairs.at(-1)?.whole.questions
  const read = { base: asked.scan, baseName: 'count over the table', unit: 'ms', goal: '' }
  const importRow = { baseName: 'bare parse', goal: '' }
  return [
    {
      name: 'import 100,000 × 22, CPU',
      value: middle.whole.cpuMs,
      base: middle.bare.cpuMs,
      unit: 'ms CPU',
      ...importRow,
      goal: 'ratio ≤ 2',
    },
    {
      name: 'import 100,000 × 22, clock',
      value: middle.whole.wallMs,
      base: middle.bare.wallMs,
      unit: 'ms',
      ...importRow,
    },
    { name: 'id vector, all, by name', value: asked.idsOfAll, ...read },
    { name: 'id vector, one school', value: asked.idsOfSchool, ...read },
    { name: 'page of 100 rows by id', value: asked.page, ...read },
  ]
}

/** @returns {Row[]} */
function measureLedger() {
  say('台账文件 / Ledger file')
  const { cpu, wall, derivation } = ask('ledger.ts', [])
  const base = 'better-sqlite3 alone'
  /** @param {string} name @param {string} what @returns {Row} */
  const aRow = (name, what) => ({
    name: `${name}, a row with its log`,
    // 100,000 rows in milliseconds: a hundredth of it is microseconds a row.
    value: cpu.whole[what] / 100,
    base: cpu.bare[what] / 100,
    baseName: base,
    unit: 'µs CPU',
    goal: '',
  })
  /** @param {string} name @param {string} what @param {string} goal @returns {Row} */
  const all = (name, what, goal = '') => ({
    name,
    value: wall.whole[what],
    base: wall.bare[what] ?? null,
    baseName: base,
    unit: 'ms',
    goal,
  })
  return [
    aRow('insert', 'insert'),
    aRow('change', 'update'),
    all('undo of 100,000 changes', 'undoUpdate', '≤ 10 s'),
    all('undo of 100,000 new people', 'undoInsert', '≤ 10 s'),
    all('backup of 100,000 people, checked', 'backup'),
    all('chain of 300,000 entries verified', 'verify'),
    all('unlock 100,000 people, key derivation apart', 'unlock'),
    { ...all('key derivation', ''), value: derivation, base: null },
  ]
}

/** @returns {Promise<Row[]>} */
async function measureStart() {
  await bundleIfChanged()
  say('启动 / Start')
  const { bare, start, unlock } = ask('start.ts', [])
  const beside = { base: bare, baseName: 'bare Chromium page', unit: 'ms', goal: '' }
  return [
    { name: 'cold start to welcome page', value: start, ...beside },
    { name: 'unlock to 台账, 512 people', value: unlock, ...beside },
  ]
}

/** @param {string} script @param {string[]} args */
function run(script, args) {
  const { status, stdout } = spawnSync(
    process.execPath,
    [inRoot('tests', 'bench', script), ...args],
    {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  if (status !== 0) throw new Error(`${script} failed`)
  return stdout
}

/** @param {string} script @param {string[]} args */
function ask(script, args) {
  return JSON.parse(run(script, args))
}

/** @param {Row} row */
function ratioOf({ value, base }) {
  return base === null ? null : Number((value / base).toFixed(2))
}

/** @param {Row[]} table */
function print(table) {
  const lines = [
    ['what', 'value', 'beside', 'ratio', 'goal'],
    ...table.map((row) => [
      row.name,
      `${row.value.toFixed(1)} ${row.unit}`,
      row.base === null ? '—' : `${row.baseName} ${row.base.toFixed(1)}`,
      ratioOf(row)?.toFixed(2) ?? '—',
      row.goal,
    ]),
  ]
  const widths = (lines[0] ?? []).map((_, at) =>
    Math.max(...lines.map((line) => line[at]?.length ?? 0)),
  )
  const text = lines.map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  process.stdout.write(`${text.join('\n')}\n`)
}

/** @param {string} text */
function say(text) {
  process.stderr.write(`${text}\n`)
}
