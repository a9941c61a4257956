// Wrong inputs for a method: anything at all, and inputs that are right but for one thing.
import fc, { type Arbitrary } from 'fast-check'
import { z } from 'zod'

type Node = Readonly<{
  type?: string
  properties?: Readonly<Record<string, Node>>
  required?: readonly string[]
  items?: Node
  anyOf?: readonly Node[]
  oneOf?: readonly Node[]
  enum?: readonly unknown[]
  const?: unknown
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  minimum?: number
  exclusiveMinimum?: number
  pattern?: string
  $ref?: string
  $defs?: Readonly<Record<string, Node>>
}>

const schemaOf = (input: z.ZodType): Node => z.toJSONSchema(input, { io: 'input' }) as Node

/** A right input, made from the schema. */
export function exampleOf(input: z.ZodType): unknown {
  const schema = schemaOf(input)
  return example(schema, schema.$defs ?? {})
}

// No schema says that a day must exist; texts that are this short are days.
const DAY_LENGTH = 10
const DAY = '2020-07-03'

/** Texts of a pattern, whichever fits. */
const WRITTEN = [
  ...['G90', '2020-07', '08:30', 'R01', '2020-07-03T08:30:00Z'],
  ...['https://centre.example/ledger', ''],
] as const

type Definitions = Readonly<Record<string, Node>>

function example(node: Node, defined: Definitions): unknown {
  const referred = node.$ref === undefined ? undefined : defined[node.$ref.split('/').at(-1) ?? '']
  if (referred !== undefined) return example(referred, defined)
  const { pattern } = node
  if (pattern !== undefined) return WRITTEN.find((text) => new RegExp(pattern).test(text))
  if ('const' in node) return node.const
  if (node.enum !== undefined) return node.enum[0]
  const [choice] = node.anyOf ?? node.oneOf ?? []
  if (choice !== undefined) return example(choice, defined)
  switch (node.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(node.properties ?? {}).map(([key, child]) => [key, example(child, defined)]),
      )
    case 'array':
      return Array.from({ length: Math.max(1, node.minItems ?? 0) }, () =>
        example(node.items ?? {}, defined),
      )
    case 'string':
      return node.maxLength === DAY_LENGTH ? DAY : 'x'.repeat(Math.max(1, node.minLength ?? 0))
    case 'integer':
    case 'number':
      return Math.max(node.minimum ?? 1, (node.exclusiveMinimum ?? 0) + 1)
    case 'boolean':
      return true
    default:
      return null
  }
}

/** Every place in a value, the value itself first. */
function places(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inside = Object.entries(value).flatMap(([key, child]) => places(child, [...path, key]))
  return [path, ...inside]
}

/** A copy in which one place holds something else. */
function replaced(value: unknown, path: readonly string[], by: (old: unknown) => unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return by(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    return value.map((child, at) => (String(at) === key ? replaced(child, rest, by) : child))
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [
      name,
      name === key ? replaced(child, rest, by) : child,
    ]),
  )
}

const LONG = 1_000_000
const cycle: Record<string, unknown> = {}
cycle.cycle = cycle

const deep = (): unknown => {
  let inner: unknown = {}
  for (let depth = 0; depth < 5000; depth++) inner = [inner]
  return inner
}

/** What stands in no input of ours at any place. */
const strange: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0.5,
    2 ** 53,
    10n,
    'x'.repeat(LONG),
    '\0',
    '2020-02-30',
    [],
    {},
    cycle,
    deep(),
    new Array(LONG),
    new Date(0),
    new Map([['id', 1]]),
    new Uint8Array(8),
    JSON.parse('{"__proto__":{"id":1},"constructor":{"prototype":{}}}'),
    Object.create({ id: 1 }),
    Object.create(null),
  ),
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
)

const NAMES = ['unexpected', 'constructor', 'toString', '__proto__', 'length', ''] as const

function withKey(old: unknown, name: string): unknown {
  if (typeof old !== 'object' || old === null || Array.isArray(old)) return { [name]: old }
  const grown = { ...old }
  Object.defineProperty(grown, name, { value: 1, enumerable: true, configurable: true })
  return grown
}

function withoutKey(old: unknown, at: number): unknown {
  if (typeof old !== 'object' || old === null || Array.isArray(old)) return undefined
  const entries = Object.entries(old)
  return Object.fromEntries(entries.filter((_entry, index) => index !== at % entries.length))
}

/** Not always wrong: whoever uses it leaves out what a schema takes. */
export function wrongInput(input: z.ZodType): Arbitrary<unknown> {
  const right = exampleOf(input)
  const place = fc.constantFrom(...places(right))
  return fc.oneof(
    strange,
    fc.tuple(place, strange).map(([path, odd]) => replaced(right, path, () => odd)),
    fc
      .tuple(place, fc.constantFrom(...NAMES))
      .map(([path, name]) => replaced(right, path, (old) => withKey(old, name))),
    fc
      .tuple(place, fc.nat(20))
      .map(([path, at]) => replaced(right, path, (old) => withoutKey(old, at))),
  )
}
