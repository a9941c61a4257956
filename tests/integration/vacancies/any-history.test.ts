// Whom a vacancy suits against everybody judged alone, after random commands and their undoing.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { removePeople } from '#data/features/graduates/remove.ts'
import { selectUndoStep } from '#data/features/history/steps.ts'
import { createHandlers } from '#data/handlers.ts'
import type { Input } from '#shared/contract/index.ts'
import { matchOffer, type Offer, prepareOffer, type Seeker } from '#shared/domain/matching/index.ts'
import { enrol, type } from '#tests/helpers/edits.ts'
import { redoIfAny, undoIfAny } from '#tests/helpers/history-steps.ts'
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { scaled } from '#tests/helpers/scale.ts'

const PEOPLE = 5
const TOLD = {
  edu_level: fc.constantFrom('31', '41', '11', ''),
  major_name: fc.constantFrom('会计学', '法学', ''),
  intent_region: fc.constantFrom('430000', '430100,440100', '440300', ''),
  intent_industry: fc.constantFrom('I', 'J', ''),
  intent_position: fc.constantFrom('会计', '销售', ''),
  intent_salary_min: fc.constantFrom('3000', '6000', ''),
}
const OFFERS: readonly (Offer & Pick<Input<'vacancies.save'>, 'education'>)[] = [
  {
    ...{ title: '会计', region: '430100', industry: 'I', education: '31', majors: '会计学' },
    ...{ payMin: 4000, payMax: 5000 },
  },
  {
    ...{ title: '文员', region: '', industry: '', education: '', majors: '' },
    ...{ payMin: null, payMax: null },
  },
]

const who = fc.nat({ max: PEOPLE - 1 })
const told = Object.entries(TOLD).map(([field, to]) =>
  fc.record({ do: fc.constant('type' as const), who, field: fc.constant(field), to }),
)
const command = fc.oneof(
  ...told,
  fc.record({
    do: fc.constant('type' as const),
    who,
    field: fc.constant('destination'),
    to: fc.constantFrom('70', '76'),
  }),
  fc.record({ do: fc.constant('push' as const), who, offer: fc.nat({ max: 1 }) }),
  fc.record({ do: fc.constant('remove' as const), who }),
  fc.record({ do: fc.constant('undo' as const) }),
  fc.record({ do: fc.constant('redo' as const) }),
)
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never
type Handlers = ReturnType<typeof createHandlers>
type Known = Readonly<{
  ledger: TestLedger
  handlers: Handlers
  ids: readonly number[]
  vacancies: readonly number[]
  /** the batch up to which nothing is undone: the vacancies stay */
  since: number
}>

async function obey(
  { ledger, handlers, ids, vacancies, since }: Known,
  one: Command,
): Promise<void> {
  const { ctx, session } = ledger
  if (one.do === 'undo') return undoIfAny(ledger, since)
  if (one.do === 'redo') return redoIfAny(ledger)
  const id = ids[one.who] ?? 0
  const isThere = session.db.prepare('SELECT 1 FROM graduate WHERE id = ?').get(id) !== undefined
  if (!isThere) return
  if (one.do === 'remove')
    removePeople(ctx, session, { ids: [id], reason: '转专业', screen: 'test' })
  else if (one.do === 'push') {
    const push = { day: '2020-07-03', way: '2', staffId: null, screen: 'test' } as const
    await handlers['vacancies.push']({
      ...push,
      vacancies: [vacancies[one.offer] ?? 0],
      graduates: [id],
    })
  } else type(ledger, id, one.field, one.to)
}

type Person = Readonly<{ id: number; pay: string | null }> & Omit<Seeker, 'intentPay'>

/** Everybody judged alone. */
function judged({ session: { db } }: TestLedger, vacancy: number, offer: Offer) {
  const people = db
    .prepare(
      `SELECT g.id, g.edu_level AS education, g.major_name AS major, g.intent_region AS intentRegion,
              g.intent_industry AS intentIndustry, g.intent_position AS intentPosition,
              g.intent_salary_min AS pay
         FROM graduate g JOIN ledger_state s ON s.graduate_id = g.id
        WHERE s.in_ledger = 1
          AND g.id NOT IN (SELECT graduate_id FROM push WHERE vacancy_id = ?)`,
    )
    .all(vacancy) as Person[]
  return people
    .map(({ id, pay, ...seeker }) => {
      const intentPay = pay === null || pay === '' ? null : Number(pay)
      return { id, ...matchOffer(prepareOffer(offer), { ...seeker, intentPay }) }
    })
    .sort((a, b) => Number(b.fits) - Number(a.fits) || b.score - a.score || a.id - b.id)
}

async function expectAgreement({ ledger, handlers, vacancies }: Known): Promise<void> {
  for (const [at, id] of vacancies.entries()) {
    const offer = OFFERS[at]
    if (offer === undefined) throw new Error('an offer expected')
    for (const all of [true, false]) {
      const expected = judged(ledger, id, offer).filter(({ fits }) => all || fits)
      const { total, people } = await handlers['vacancies.people']({ id, all, limit: 3 })
      expect(total).toBe(expected.length)
      expect(
        people.map(({ graduateId, fits, score, reasons }) => ({
          ...{ id: graduateId, fits, score, reasons },
        })),
      ).toEqual(expected.slice(0, 3))
    }
  }
}

it('proposes whom it suits best, whatever was done and undone before', async () => {
  const property = fc.asyncProperty(
    fc.array(command, { minLength: 5, maxLength: 25 }),
    async (commands) => {
      const ledger = await openTestLedger()
      try {
        const handlers = createHandlers(ledger.ctx)
        const ids = Array.from({ length: PEOPLE }, (_, at) =>
          enrol(ledger, { student_no: `${at}`, name: '王堃' }),
        )
        const words = { payNote: '', source: '', sourceRef: '', link: '', contact: '', note: '' }
        const vacancies: number[] = []
        for (const offer of OFFERS) {
          const { id } = await handlers['vacancies.save']({
            ...{ id: null, employer: '博远商贸', position: '', headcount: 1, deadline: null },
            ...offer,
            ...words,
            screen: 'test',
          })
          vacancies.push(id)
        }
        const since = selectUndoStep(ledger.session.db)?.batch ?? 0
        const known = { ledger, handlers, ids, vacancies, since }
        for (const one of commands) {
          await obey(known, one)
          await expectAgreement(known)
        }
      } finally {
        await ledger.close()
      }
    },
  )
  await fc.assert(property, { numRuns: scaled(10) })
})
