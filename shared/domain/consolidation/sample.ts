// The sample that the centre telephones (抽查): domain.md §6, 就业核查. Destinations that are easily claimed are checked in
// full, of the others a share of each school.

/** 其他录用形式就业, 自主创业, 自由职业. */
const IN_FULL: ReadonlySet<string> = new Set(['12', '75', '76'])
/** The stratum of every other destination. */
const OTHERS = ''

export type Landed = Readonly<{ id: number; schoolId: number; destination: string }>
type Drawn = Readonly<{ id: number; stratum: string }>

/** A destination that is checked in full is a stratum of its own. */
const stratumOf = (destination: string): string => (IN_FULL.has(destination) ? destination : OTHERS)

/**
 * Whom to draw beside those who were drawn before: so that drawing again takes nobody out and adds who is missing.
 * `percent`: of the others of each school, rounded up, so that there is at least one. `random`: from 0 up to 1.
 */
export function drawSample(
  landed: readonly Landed[],
  {
    percent,
    before,
    random,
  }: Readonly<{
    percent: number
    before: ReadonlySet<number>
    random: () => number
  }>,
): Drawn[] {
  const strata = Map.groupBy(landed, ({ destination }) => stratumOf(destination))
  return [...strata].flatMap(([stratum, people]) =>
    stratum === OTHERS
      ? [...Map.groupBy(people, ({ schoolId }) => schoolId).values()].flatMap((ofSchool) =>
          some(ofSchool, Math.ceil((ofSchool.length * percent) / 100), before, random),
        )
      : people.filter(({ id }) => !before.has(id)).map(({ id }) => ({ id, stratum })),
  )
}

/** So many of them, those before counted. */
function some(
  people: readonly Landed[],
  wanted: number,
  before: ReadonlySet<number>,
  random: () => number,
): Drawn[] {
  const left = people.filter(({ id }) => !before.has(id)).map(({ id }) => id)
  const missing = Math.max(wanted - (people.length - left.length), 0)
  // The first places of a shuffle, one after the other.
  for (let place = 0; place < missing; place++) {
    const other = place + Math.floor(random() * (left.length - place))
    const [here = 0, there = 0] = [left[place], left[other]]
    left[place] = there
    left[other] = here
  }
  return left.slice(0, missing).map((id) => ({ id, stratum: OTHERS }))
}
