// A small list as it comes a week later: changed numbers, two newcomers, and the mistakes that are always in one.
import { join } from 'node:path'
import { writePlainWorkbook } from '#data/excel/write/plain.ts'
import { idNumbers } from '#data/practice/id-numbers.ts'

const HEADERS = ['学号', '姓名', '性别', '身份证号', '学院', '专业名称', '班级', '手机号']

/**
 * @param {import('better-sqlite3').Database} db
 * @param {string} folder
 */
export async function writeAdditions(db, folder) {
  const people = db
    .prepare(
      `SELECT student_no, g.name, CASE sex WHEN '1' THEN '男' ELSE '女' END, id_no, s.name AS school,
              major_name, class_name, mobile
         FROM graduate g JOIN school s ON s.id = g.school_id
        WHERE s.position = 1 ORDER BY student_no LIMIT 24`,
    )
    .raw()
    .all()
  const rows = /** @type {string[][]} */ (people)
  rows.forEach(spoil)
  const path = join(folder, '会计学院补充名单.xlsx')
  const newcomers = ['1601010190', '1601010191'].map(newcomer)
  await writePlainWorkbook(path, '补充名单', [
    ['会计学院 2020 届毕业生补充名单'],
    HEADERS,
    ...rows,
    ...newcomers,
    [null, null, '女', null, '会计学院', '会计学', '会计1602班', '17900000003'],
    ['合计', '27'],
  ])
  return path
}

/** @param {string[]} row @param {number} index */
function spoil(row, index) {
  const [, , sex, id = ''] = row
  if (index % 4 === 1) row[7] = `1790000${String(1000 + index)}`
  if (index === 6 || index === 17) row[3] = id.slice(0, 17) + (id.endsWith('5') ? '6' : '5')
  if (index === 11) row[3] = id.slice(0, 17)
  if (index === 14) row[2] = sex === '男' ? '女' : '男'
  if (index === 20) row[7] = '1790000'
}

const idOf = idNumbers()

/** @param {string} studentNo @param {number} index */
function newcomer(studentNo, index) {
  const id = idOf({ region: '430103', birth: `1998-02-1${index}`, male: index === 0 }, 7)
  const [name = '', sex = ''] =
    [
      ['尉迟宇', '男'],
      ['朴诗涵', '女'],
    ][index] ?? []
  return [studentNo, name, sex, id, '会计学院', '会计学', '会计1601班', `1790000000${index + 1}`]
}
