import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { snapshot } from '#data/ledger-file/snapshot.ts'
import { openTestLedger, TEST_PASSPHRASE, type TestLedger } from '#tests/helpers/ledger.ts'
import { addPerson } from '#tests/helpers/people.ts'

let test: TestLedger
afterEach(() => test.close())

const PEOPLE = Array.from({ length: 300 }, (_person, i) => ({
  name: `欧阳测试${i}`,
  search: `oycs${i} 1397266${1000 + i}`,
  mobile: `1397266${1000 + i}`,
  id_no: `42010219980101${1000 + i}`,
  student_no: `2016${10_000 + i}`,
  home_address: `珞珈山路${i}号`,
}))
const WORDS = ['欧阳测试', '1397266', '42010219980101', '珞珈山路', 'oycs', '某某大学附属公司']

const encodings = (word: string): Buffer[] => [
  Buffer.from(word, 'utf8'),
  Buffer.from(word, 'utf16le'),
  Buffer.from(word, 'utf16le').swap16(),
]

function filesOf(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dir, name))
    .filter((path) => statSync(path).isFile())
}

function foundIn(dir: string): string[] {
  return filesOf(dir).flatMap((path) => {
    const bytes = readFileSync(path)
    const hits = WORDS.filter((word) => encodings(word).some((form) => bytes.includes(form)))
    return hits.map((word) => `${path}: ${word}`)
  })
}

function addPeople(): void {
  const { db } = test.session
  db.transaction(() => {
    for (const person of PEOPLE) addPerson(db, person)
  }).immediate()
}

it('holds no name, phone or ID number in clear, its log included', async () => {
  test = await openTestLedger()
  const { db, path, dataKey } = test.session
  addPeople()
  snapshot(db, dataKey, `${path}.before-v9`)
  db.exec("UPDATE graduate SET remark = '某某大学附属公司' || id")
  expect(filesOf(test.dir)).toContain(`${path}-wal`)
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(100_000)
  expect(foundIn(test.dir)).toEqual([])
  for (const secret of [TEST_PASSPHRASE, test.recoveryKey, dataKey.toString('hex')]) {
    for (const file of filesOf(test.dir)) expect(readFileSync(file, 'latin1')).not.toContain(secret)
  }
})

it('the search finds what is there', async () => {
  test = await openTestLedger()
  for (const word of WORDS) {
    for (const [i, form] of encodings(word).entries()) {
      writeFileSync(join(test.dir, `planted-${i}`), Buffer.concat([Buffer.alloc(7), form]))
    }
    expect(foundIn(test.dir)).toHaveLength(3)
  }
})
