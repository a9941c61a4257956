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

type Place = { readonly id: number; load: number; room: number; readonly classes: Set<string> }

/** A helper for each of these people, in their order: nobody gets one more while another has two fewer. */
export function proposePairs(people: readonly Helped[], helpers: readonly Helper[]): Proposal[] {
  const wanted = new Set(people.map(({ className }) => className))
  const helpsThere = ({ classes }: Helper) => (classes.some((one) => wanted.has(one)) ? 0 : 1)
  // Of two with the same load the one who knows some of the classes gets the odd one.
  const places: Place[] = helpers
    .toSorted((one, other) => helpsThere(one) - helpsThere(other))
    .map(({ id, load, classes }) => ({ id, load, room: 0, classes: new Set(classes) }))
  for (let left = people.length; left > 0 && places.length > 0; left -= 1) makeRoom(places)
  return people.flatMap(({ id, className }) => {
    const place = placeFor(places, className)
    if (place === undefined) return []
    place.room -= 1
    place.classes.add(className)
    return [{ graduateId: id, staffId: place.id }]
  })
}

/** How many each gets is settled first; who it is then follows the classes. */
function makeRoom(places: readonly Place[]): void {
  const least = places.reduce((one, other) => (other.load < one.load ? other : one))
  least.load += 1
  least.room += 1
}

function placeFor(places: readonly Place[], className: string): Place | undefined {
  const open = places.filter(({ room }) => room > 0)
  const known = open.find(({ classes }) => className !== '' && classes.has(className))
  return known ?? open.toSorted((one, other) => other.room - one.room)[0]
}
