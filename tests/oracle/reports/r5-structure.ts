// R5 结构表 and R13 就业质量/流向 (domain.md §7): everybody stands once in each of the dimensions.
import { everybody, type Sight } from './asked.ts'
import { destinationOf, isLanded, isUnemployed, placeOf } from './on-a-day.ts'
import { LANDED, levelOf, neededBy } from './schemes.ts'
import { count, percent, type Row, type Table } from './table.ts'
import type { Person, World } from './world.ts'

type Dimensions = Readonly<Record<string, (one: Person) => string>>

const fact = (name: string) => (one: Person) => one.facts[name] ?? ''

const STRUCTURE: Dimensions = {
  sex: fact('sex'),
  edu_level: ({ facts }) => levelOf(facts.edu_level ?? ''),
  origin_province: ({ facts }) => provinceOf(facts.origin_code ?? ''),
  urban_rural: fact('urban_rural'),
  nation: fact('nation'),
  hardship: fact('hardship'),
  teacher_type: fact('teacher_type'),
  train_mode: fact('train_mode'),
  study_form: fact('study_form'),
  politics: fact('politics'),
}

const provinceOf = (region: string): string => (region === '' ? '' : `${region.slice(0, 2)}0000`)

function blocks(people: World, dimensions: Dimensions, rowOf: (people: World) => Row): Table {
  const rows = Object.entries(dimensions).flatMap(([name, told]) =>
    [...Map.groupBy(people, told)].map(([value, own]) => [`${name}=${value}`, rowOf(own)] as const),
  )
  return { rows: new Map(rows), total: rowOf(people) }
}

export function structureTable(sight: Sight): Table {
  const { asOf } = sight.asked
  const all = everybody(sight)
  const unemployed = all.filter((one) => isUnemployed(one, asOf))
  return blocks(all, STRUCTURE, (people) => {
    const landed = people.filter((one) => isLanded(one, asOf))
    const open = people.filter((one) => isUnemployed(one, asOf))
    return {
      graduates: count(people),
      landed: count(landed),
      rate: percent(landed.length, people.length),
      unemployed: count(open),
      share: percent(open.length, unemployed.length),
    }
  })
}

/** 升学 and 应征入伍 have no employer. */
const NOTHING_TO_TELL = '-'

/** 27 of 2020 is 271 of those after; what has a parent is counted there. */
const destinationsOf = (cohort: number): readonly string[] => [
  '10',
  '11',
  '12',
  cohort === 2020 ? '27' : '271',
  '46',
  '50',
  '51',
  '75',
  '76',
  '80',
  '85',
]

export function flowTable(sight: Sight): Table {
  const { asOf, cohort } = sight.asked
  const landed = everybody(sight).filter((one) => LANDED.includes(destinationOf(one, asOf)))
  const detail = (field: string, told: (value: string) => string) => (one: Person) => {
    const value = placeOf(one, asOf)?.details[field] ?? ''
    if (value !== '') return told(value)
    return neededBy(destinationOf(one, asOf)).includes(field) ? '' : NOTHING_TO_TELL
  }
  const itself = (value: string) => value
  const dimensions: Dimensions = {
    employer_type: detail('employer_type', itself),
    industry: detail('industry', itself),
    region: detail('work_region', (region) => (region.startsWith('43') ? 'in' : 'out')),
  }
  return blocks(landed, dimensions, (people) => {
    const to = (code: string) =>
      count(people.filter((one) => destinationOf(one, asOf).startsWith(code)))
    const columns = destinationsOf(cohort).map((code) => [`destination_${code}`, to(code)])
    return {
      landed: count(people),
      ...Object.fromEntries(columns),
      share: percent(people.length, landed.length),
    }
  })
}
