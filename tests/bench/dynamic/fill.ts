// Fills an empty ledger by plain SQL; what is derived of it is made by the code that always makes it.
import type { Session } from '#data/context.ts'
import { recomputeState } from '#data/state/recompute.ts'
import { live } from './life.ts'
import { person, SCHOOLS, vacancy } from './people.ts'
import { type Random, randomFrom } from './random.ts'
import { FIRST_DAY, LAST_DAY, type Sizes } from './sizes.ts'
import { openWriter, type Writer } from './writer.ts'

const EMPLOYERS = 500
const END_OF_TIME = '9999-12-31'

export function fill({ db, info, userId }: Session, sizes: Sizes): void {
  db.pragma('cache_size = -393216')
  db.transaction(() => {
    const random = randomFrom(20200701)
    const writer = openWriter(db, userId)
    writer.newBatch(`${FIRST_DAY}T01:00:00.000Z`)
    for (let at = 1; at <= SCHOOLS; at += 1) {
      writer.insert('school', { name: `第${at}学院`, code: null, position: at })
    }
    for (let at = 0; at < sizes.people; at += 1) writer.insert('graduate', person(at, random))
    register(writer, random, sizes)
    help(writer, random, sizes)
    live(writer, random, sizes, userId)
    const ids = Array.from({ length: sizes.people }, (_, at) => at + 1)
    recomputeState({ db, info }, ids)
  })()
  db.exec('ANALYZE')
}

function register(writer: Writer, random: Random, sizes: Sizes): void {
  for (let at = 0; at < EMPLOYERS; at += 1) {
    const words = { uscc: '', industry: 'I', region: '430100', address: '', note: '' }
    const contact = { contact_person: '', contact_phone: '', removed_at: null }
    const name = `某某${at}有限公司`
    writer.insert('employer', { name, match_key: name, employer_type: '39', ...words, ...contact })
  }
  for (let at = 0; at < sizes.vacancies; at += 1) {
    writer.insert('vacancy', vacancy(at, EMPLOYERS, random))
  }
  for (let at = 0; at < sizes.staff; at += 1) {
    const words = { title: '', department: '', role: '3', mobile: '', left_at: null }
    writer.insert('staff', { name: `老师${at}`, ...words })
  }
}

function help(writer: Writer, random: Random, sizes: Sizes): void {
  const people = (step: number) => (at: number) => ((at * step) % sizes.people) + 1
  const [paired, member, met] = [people(7), people(3), people(11)]
  for (let at = 0; at < sizes.pairings; at += 1) {
    const staff_id = random.below(sizes.staff) + 1
    const days = { start_date: '2020-07-02', end_date: null }
    writer.insert('pairing', { graduate_id: paired(at), staff_id, role: '3', ...days })
  }
  for (let at = 0; at < sizes.memberships; at += 1) {
    const group_code = random.one(['G01', 'G03', 'G04', 'G11'])
    const days = { valid_from: '2020-07-01', valid_to: END_OF_TIME }
    writer.insert('group_membership', { graduate_id: member(at), group_code, basis: '', ...days })
  }
  for (let at = 0; at < sizes.appointments; at += 1) {
    const words = { time: '', place: '', purpose: '谈话', note: '', state: '1', contact_id: null }
    const day = at % 20 === 0 ? LAST_DAY : '2021-01-15'
    writer.insert('appointment', { graduate_id: met(at), day, staff_id: null, ...words })
  }
}
