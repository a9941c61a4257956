// What may happen in an office in random order: each step is done in a ledger by its commands, and written on paper.
import fc from 'fast-check'
import { addDays } from '#shared/domain/day/index.ts'
import type { LastYear } from './world.ts'

export const STAFF = ['周老师', '吴老师'] as const
export const VACANCIES = ['会计', '出纳', '审计助理'] as const
export const LANDINGS = ['10', '11', '12', '46', '502', '512', '75', '76', '801', '85'] as const
export const OPEN = ['70', '701', '703', '71', '72', '721', '722'] as const
const WILLS = ['10', '11', '12', '20', '30', '40', '50', '60', '70', '80', '90'] as const
const REASONS = ['R01', 'R02', 'R05', 'R10', 'R11', 'R15'] as const
const TAGS = ['G01', 'G03', 'G11', 'G15'] as const
type Tag = (typeof TAGS)[number] | 'G02'

const FACTS = {
  major_name: ['会计学', '审计学', ''],
  class_name: ['1601班', '1602班', ''],
  edu_level: ['31', '41', '11', ''],
  sex: ['1', '2', ''],
  nation: ['01', '15', ''],
  origin_code: ['430102', '420106', ''],
  urban_rural: ['1', '2', ''],
  hardship: ['0', '1', '2', '4', '7', ''],
  teacher_type: ['1', '2', ''],
  train_mode: ['1', '2', ''],
  study_form: ['1', '2', ''],
  politics: ['01', '03', ''],
  grad_status: ['1', '1', '1', '', '2', '3'],
} as const
type Fact = keyof typeof FACTS
const FACT_NAMES = Object.keys(FACTS) as readonly Fact[]
export const SCHOOLS = ['会计学院', '理学院', '国际商学院'] as const

const valuesOf = (fact: Fact): fc.Arbitrary<string> => fc.constantFrom(...FACTS[fact])

/** Somebody new; the day of graduation is told by the months from the first of January. */
const newcomer = fc.record({
  school: fc.constantFrom(...SCHOOLS),
  grad_date: fc.constantFrom('-02-10', '-06-30', ''),
  ...Object.fromEntries(FACT_NAMES.map((fact) => [fact, valuesOf(fact)])),
}) as fc.Arbitrary<Readonly<Record<string, string>>>

const who = fc.nat({ max: 39 })
const several = fc.array(who, { minLength: 1, maxLength: 8 })
const ago = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 60 }) },
)
const kind = <K extends string>(what: K) => fc.constant(what)

const happenings = {
  wait: fc.record({ what: kind('wait'), days: fc.integer({ min: 1, max: 70 }) }),
  come: fc.record({
    what: kind('come'),
    people: fc.array(newcomer, { minLength: 1, maxLength: 10 }),
  }),
  destination: fc.record({
    what: kind('destination'),
    who,
    ago,
    code: fc.constantFrom(...LANDINGS, ...OPEN),
    /** which of the fields that it needs stays empty; 0: none */
    missing: fc.constantFrom(0, 0, 0, 1, 2, 5),
  }),
  break: fc.record({ what: kind('break'), who, ago, code: fc.constantFrom(...OPEN) }),
  willingness: fc.record({
    what: kind('willingness'),
    who: several,
    ago,
    code: fc.constantFrom(...WILLS),
    reasons: fc.uniqueArray(fc.constantFrom(...REASONS), { minLength: 1, maxLength: 3 }),
  }),
  correctDestination: fc.record({
    what: kind('correctDestination'),
    who,
    ago,
    which: fc.nat({ max: 5 }),
    code: fc.constantFrom(...LANDINGS, ...OPEN),
    missing: fc.constantFrom(0, 0, 0, 1, 2, 5),
  }),
  correctWillingness: fc.record({
    what: kind('correctWillingness'),
    who,
    ago,
    which: fc.nat({ max: 5 }),
    code: fc.constantFrom(...WILLS),
    reasons: fc.uniqueArray(fc.constantFrom(...REASONS), { minLength: 1, maxLength: 3 }),
  }),
  fact: fc
    .constantFrom(...FACT_NAMES)
    .chain((fact) =>
      fc.record({ what: kind('fact'), who, fact: fc.constant(fact), value: valuesOf(fact) }),
    ),
  tag: fc.record({
    what: kind('tag'),
    who: several,
    ago,
    group: fc.constantFrom<Tag>(...TAGS),
    isIn: fc.boolean(),
  }),
  pair: fc.record({ what: kind('pair'), who: several, ago, staff: fc.nat({ max: 1 }) }),
  contact: fc.record({
    what: kind('contact'),
    who: several,
    ago,
    kind: fc.constantFrom('1', '2', '3', '4', '5', '7', '10'),
    way: fc.constantFrom('1', '2', '4'),
    result: fc.constantFrom('1', '1', '2', '3', '4', '5'),
  }),
  push: fc.record({ what: kind('push'), who: several, ago, vacancy: fc.nat({ max: 2 }) }),
  paper: fc.record({ what: kind('paper'), who }),
  checkPaper: fc.record({
    what: kind('checkPaper'),
    who,
    which: fc.nat({ max: 5 }),
    state: fc.constantFrom('2', '3', '4', '4'),
  }),
  voidPaper: fc.record({ what: kind('voidPaper'), who, which: fc.nat({ max: 5 }) }),
  fair: fc.record({
    what: kind('fair'),
    ago,
    fair: fc.record({
      online: fc.boolean(),
      units: fc.integer({ min: 1, max: 2000 }),
      posts: fc.integer({ min: 1, max: 7000 }),
      demand: fc.integer({ min: 1, max: 200_000 }),
      intents: fc.option(fc.nat({ max: 300 })),
      signed: fc.option(fc.nat({ max: 100 })),
    }),
  }),
  seekers: fc.record({ what: kind('seekers'), ago, count: fc.integer({ min: 1, max: 5000 }) }),
  finish: fc.record({ what: kind('finish'), ago: fc.constantFrom(0, 0, 0, 1, 2, 5) }),
  period: fc.record({
    what: kind('period'),
    /** null: a new one; otherwise one of those there are, said anew */
    which: fc.option(fc.nat({ max: 5 }), { freq: 3 }),
    kind: fc.constantFrom('D', 'W', 'X', 'M', 'T', 'F', 'Y'),
    /** in days from now */
    begins: fc.integer({ min: -90, max: 30 }),
    length: fc.constantFrom(0, 6, 9, 29),
    /** in days from its end */
    deadline: fc.option(fc.integer({ min: -3, max: 20 }), { freq: 4 }),
  }),
  submit: fc.record({
    what: kind('submit'),
    period: fc.nat({ max: 5 }),
    school: fc.nat({ max: SCHOOLS.length - 1 }),
    /** null: one more of the school; otherwise one of those it brought for the period, said anew */
    which: fc.option(fc.nat({ max: 3 })),
    state: fc.constantFrom('1', '2', '3', '4', '4', '5', '5', '6', '7'),
    /** null: no instant is said */
    hoursAgo: fc.option(fc.nat({ max: 1000 })),
  }),
  remove: fc.record({ what: kind('remove'), who }),
  undo: fc.record({ what: kind('undo') }),
}

export const step = fc.oneof(
  { weight: 4, arbitrary: happenings.wait },
  { weight: 2, arbitrary: happenings.come },
  { weight: 6, arbitrary: happenings.destination },
  { weight: 3, arbitrary: happenings.break },
  { weight: 4, arbitrary: happenings.willingness },
  { weight: 2, arbitrary: happenings.correctDestination },
  { weight: 2, arbitrary: happenings.correctWillingness },
  { weight: 2, arbitrary: happenings.fact },
  { weight: 2, arbitrary: happenings.tag },
  { weight: 2, arbitrary: happenings.pair },
  { weight: 4, arbitrary: happenings.contact },
  { weight: 2, arbitrary: happenings.push },
  { weight: 6, arbitrary: happenings.paper },
  { weight: 5, arbitrary: happenings.checkPaper },
  { weight: 1, arbitrary: happenings.voidPaper },
  { weight: 2, arbitrary: happenings.fair },
  { weight: 1, arbitrary: happenings.seekers },
  { weight: 6, arbitrary: happenings.finish },
  { weight: 2, arbitrary: happenings.period },
  { weight: 5, arbitrary: happenings.submit },
  { weight: 1, arbitrary: happenings.remove },
  { weight: 1, arbitrary: happenings.undo },
)
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never
export type StepOf<W extends Step['what']> = Extract<Step, Readonly<{ what: W }>>

/** Figures of last year, every so many days: of the university, of schools, of one of their majors. */
export const ofLastYear = fc.uniqueArray(
  fc.record({
    unit: fc.constantFrom<readonly [LastYear['scope'], string]>(
      ['university', ''],
      ...SCHOOLS.map((name) => ['school', name] as const),
      ...SCHOOLS.map((name) => ['major', `${name} 会计学`] as const),
    ),
    first: fc.nat({ max: 30 }),
    every: fc.integer({ min: 1, max: 20 }),
    graduates: fc.integer({ min: 1, max: 30 }),
  }),
  { selector: ({ unit }) => unit.join(), maxLength: 7 },
)
export type Series = typeof ofLastYear extends fc.Arbitrary<readonly (infer S)[]> ? S : never

/** Of more than a year, since the days that are asked about go on into the next. */
export const figuresOf = (cohort: number, series: readonly Series[]): readonly LastYear[] =>
  series.flatMap(({ unit: [scope, name], first, every, graduates }) =>
    Array.from({ length: Math.floor(600 / every) }, (_none, at) => ({
      ...{ day: addDays(`${cohort}-01-01`, first + at * every), scope, name, graduates },
      landed: Math.min(graduates, Math.floor(at / 3)),
    })),
  )

/** What is about people, one by one. */
export type About = Exclude<
  Step,
  Readonly<{
    what: 'wait' | 'come' | 'remove' | 'undo' | 'fair' | 'seekers' | 'finish' | 'period' | 'submit'
  }>
>

/** As it may happen in a cohort: 建档立卡 is a group of 2020, 脱贫家庭 of those after. */
export const ofCohort = (cohort: number, steps: readonly Step[]): readonly Step[] =>
  steps.map((one) =>
    one.what === 'tag' && one.group === 'G01' && cohort > 2020 ? { ...one, group: 'G02' } : one,
  )

/** A first list of names, then everything else. */
export const life: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    fc.array(newcomer, { maxLength: 30 }),
    fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }),
  )
  .map(([people, steps]) => [
    ...(people.length > 0 ? [{ what: 'come', people } as const] : []),
    ...steps,
  ])

/** Nothing but periods and what is handed in for them. */
export const handingIn: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    happenings.period,
    fc.array(
      fc.oneof(
        { weight: 2, arbitrary: happenings.wait },
        { weight: 2, arbitrary: happenings.period },
        { weight: 6, arbitrary: happenings.submit },
        { weight: 1, arbitrary: happenings.undo },
      ),
      { minLength: 3, maxLength: 20, size: 'max' },
    ),
  )
  .map(([period, steps]) => [period, ...steps])
