import { useState } from 'react'
import type { Output } from '#shared/contract/index.ts'
import type { TodayPerson, TodaySection } from '#shared/contract/today.ts'

type Sections = Output<'today.view'>['sections']
type Place = Readonly<{ section: TodaySection | null; key: string; index: number }>

const FIRST: Place = { section: null, key: '', index: 0 }
const keyOf = ({ id, appointment }: TodayPerson): string => `${id} ${appointment?.id ?? ''}`

/** Where the clerk stands: with a person, or where that person stood who is done; with a section, or the next one. */
export function usePlace(sections: Sections) {
  const [place, setPlace] = useState(FIRST)
  const shown = sections.find(({ section }) => section === place.section) ?? sections[0]
  const people = shown?.people ?? []
  const isOther = shown?.section !== place.section
  const found = isOther ? -1 : people.findIndex((one) => keyOf(one) === place.key)
  const at = isOther
    ? 0
    : found >= 0
      ? found
      : Math.max(Math.min(place.index, people.length - 1), 0)
  const goTo = (section: TodaySection, index: number, among: readonly TodayPerson[]): void => {
    const person = among[index]
    setPlace({ section, index, key: person === undefined ? '' : keyOf(person) })
  }
  return {
    shown,
    at,
    person: people[at],
    goTo: (index: number): void => {
      if (shown !== undefined) goTo(shown.section, index, people)
    },
    choose: (section: TodaySection): void =>
      goTo(section, 0, sections.find((one) => one.section === section)?.people ?? []),
    step: (by: 1 | -1): void => {
      const next = sections[(shown === undefined ? -1 : sections.indexOf(shown)) + by]
      if (next !== undefined) goTo(next.section, 0, next.people)
    },
  }
}
