// Who could help whom: evenly, and people of one class by the same helper where that costs nothing.

export type Helper = Readonly<{
  id: number
  /** paired with them already */
  load: number
  /** classes of those */
  classes: readonly string[]
}>
export type Helped = Readonly<{ id: number; className: string }>
export type Proposal = Readonly<{ graduateId: number; staffId: number }>

type Place = { readonly id: number; load: number; readonly classes: Set<string> }

/** A helper for each of these people, in their order: nobody gets one more while another has two fewer. */
export function proposePairs(people: readonly Helped[], helpers: readonly Helper[]): Proposal[] {
  const places: Place[] = helpers.map(({ id, load, classes }) => ({
    id,
    load,
    classes: new Set(classes),
  }))
  return people.flatMap(({ id, className }) => {
    const place = leastLoaded(places, className)
    if (place === undefined) return []
    place.load += 1
    place.classes.add(className)
    return [{ graduateId: id, staffId: place.id }]
  })
}

function leastLoaded(places: readonly Place[], className: string): Place | undefined {
  const least = Math.min(...places.map(({ load }) => load))
  const free = places.filter(({ load }) => load === least)
  return free.find(({ classes }) => className !== '' && classes.has(className)) ?? free[0]
}
