import { expect, it } from 'vitest'
import { FIELDS } from '#shared/domain/fields/index.ts'
import { FIELD_SECTIONS } from '#shared/domain/fields/sections.ts'

it('every field stands in exactly one section', () => {
  const placed = Object.values(FIELD_SECTIONS).flat<readonly (readonly string[])[]>()
  expect(placed.toSorted()).toEqual(FIELDS.map(({ key }) => key).toSorted())
})
