// Measures what the users wait for, each beside something bare in the same run, because machines differ and are noisy:
//   npm run bench [-- import|start|ledger|grid|dynamic]
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
if (only === undefined || only === 'grid') rows.push(...(await measureGrid()))
if (only === undefined || only === 'dynamic') rows.push(...measureDynamic())
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
  makeRoster()
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

/** @returns {Promise<Row[]>} */
async function measureGrid() {
  await bundleIfChanged()
  makeRoster()
  say('录入表格 / Entry grid')
  const { ours, rival, million, slow } = ask('grid.ts', [ROSTER])
  /** @param {string} name @param {number} value @param {string} goal @param {number | null} base @returns {Row} */
  const row = (name, value, goal, base = null, unit = 'ms') => ({
    name,
    value,
    base,
    baseName: 'react-data-grid',
    unit,
    goal,
  })
  return [
    row('100,000 people: unlock to rows, key derivation included', ours.unlock, ''),
    row('first rows, from another page', ours.first, '≤ 700', rival.first),
    row('scroll over 20,000 rows, frame p50', half(ours.frames), '', half(rival.frames)),
    row('scroll over 20,000 rows, frame p95', p95(ours.frames), '≤ 34', p95(rival.frames)),
    row("the page's thread, a frame", ours.frameCpu, '', rival.frameCpu, 'ms CPU'),
    row('key to next frame p95', p95(ours.keys), '≤ 50', p95(rival.keys)),
    row("the page's thread, a key", ours.keyCpu, '', rival.keyCpu, 'ms CPU'),
    row('paste 5,000 × 20, to the preview', ours.preview, ''),
    row('paste 5,000 × 20, from confirm to shown', ours.paste, '≤ 2000'),
    row('its undo', ours.undo, '≤ 1000'),
    row('sort by name', ours.sort, ''),
    row('filter by a text in the header', ours.filter, ''),
    row('search, letter to rows p50', half(ours.searches), ''),
    row('search, letter to rows p95', p95(ours.searches), '≤ 50'),
    row('JS heap of the page', ours.heap, '≤ 40', rival.heap, 'MB'),
    row('1,000,000 rows: frame p50', half(million.frames), ''),
    row('1,000,000 rows: frame p95', p95(million.frames), '≤ 34'),
    row('1,000,000 rows: key to next frame p95', p95(million.keys), '≤ 50'),
    row('1,000,000 rows: to the last row', million.end, ''),
    row('1,000,000 rows: JS heap', million.heap, '≤ 40', null, 'MB'),
    row('512 people, page slowed 4×: unlock to rows', slow.unlock, '≤ 2000'),
    row('512 people, page slowed 4×: key to next frame p95', p95(slow.keys), '≤ 50'),
  ]
}

/** @returns {Row[]} */
function measureDynamic() {
  say('动态管理 / Guidance')
  /** @type {Record<string, { wall: number[], cpu: number[], first: number }>} */
  const asked = ask('dynamic.ts', [])
  const goals = {
    today: ['今日', '≤ 200'],
    destinations: ['R1 of any day', '≤ 20'],
    willingness: ['R3 of any day', '≤ 20'],
    groups: ['R6 of any day', '≤ 20'],
    classes: ['classes and key groups', '≤ 20'],
    timeLine: ["a person's card with the time line", '≤ 5'],
    contacts: ["a person's contacts", '≤ 5'],
    history: ["a person's history", '≤ 5'],
    ruleOfFacts: ['key groups after a rule on the roster changed', '≤ 500'],
    ruleOfPasts: ['key groups after a rule on the past changed', '≤ 500'],
    match: ['a vacancy beside everybody', '≤ 500'],
    figures: ['figures of the day', ''],
    checks: ['checks before 日清', ''],
    moves: ['moves between two days', ''],
    past: ['the list of a past day', ''],
    pastThen: ['R3 as known then', ''],
  }
  return Object.entries(goals).flatMap(([key, [name = '', goal = '']]) => {
    const { wall = [], cpu = [], first = Number.NaN } = asked[key] ?? {}
    const row = { base: null, baseName: '', unit: 'ms', goal: '' }
    return [
      { ...row, name: `${name}, p95`, value: p95(wall), goal },
      { ...row, name: `${name}, CPU p50`, value: half(cpu), unit: 'ms CPU' },
      { ...row, name: `${name}, the first time`, value: first },
    ]
  })
}

/** @param {number[]} values */
function half(values) {
  return quantile(values, 0.5)
}

/** @param {number[]} values */
function p95(values) {
  return quantile(values, 0.95)
}

/** @param {number[]} values @param {number} part */
function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** The workbook of 100,000 people, made once. */
function makeRoster() {
  if (existsSync(ROSTER)) return
  mkdirSync(inRoot('.setup'), { recursive: true })
  say('正在生成 100,000 人的表格… / Writing a workbook of 100,000 people…')
  run('roster-file.ts', [`${ROSTER}.part`])
  renameSync(`${ROSTER}.part`, ROSTER)
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
