// Structured-clone values <-> JSON. Runs in Node and, as injected text, in the preload's world:
// therefore no imports, and types only such as can be stripped.
type Tagged = { $: string; v: unknown; t?: string }

const REFUSED = 'An object could not be cloned.'
const VIEWS: Readonly<Record<string, (buffer: ArrayBuffer) => unknown>> = {
  ArrayBuffer: (b) => b,
  DataView: (b) => new DataView(b),
  Int8Array: (b) => new Int8Array(b),
  Uint8Array: (b) => new Uint8Array(b),
  Uint8ClampedArray: (b) => new Uint8ClampedArray(b),
  Int16Array: (b) => new Int16Array(b),
  Uint16Array: (b) => new Uint16Array(b),
  Int32Array: (b) => new Int32Array(b),
  Uint32Array: (b) => new Uint32Array(b),
  Float32Array: (b) => new Float32Array(b),
  Float64Array: (b) => new Float64Array(b),
  BigInt64Array: (b) => new BigInt64Array(b),
  BigUint64Array: (b) => new BigUint64Array(b),
}

function bytesOf(v: ArrayBuffer | ArrayBufferView): Tagged {
  const bytes =
    v instanceof ArrayBuffer
      ? new Uint8Array(v)
      : new Uint8Array(v.buffer, v.byteOffset, v.byteLength)
  let text = ''
  for (let at = 0; at < bytes.length; at += 32768) {
    text += String.fromCharCode(...bytes.subarray(at, at + 32768))
  }
  const name = v.constructor.name
  return { $: 'bytes', t: name in VIEWS ? name : 'Uint8Array', v: btoa(text) }
}

function special(v: object, inner: (x: unknown) => unknown): unknown {
  if (Array.isArray(v)) return Array.from(v, inner)
  if (v instanceof Date) return { $: 'date', v: v.getTime() }
  if (v instanceof RegExp) return { $: 'regexp', v: [v.source, v.flags] }
  if (v instanceof Map) return { $: 'map', v: Array.from(v, (pair) => pair.map(inner)) }
  if (v instanceof Set) return { $: 'set', v: Array.from(v, inner) }
  if (v instanceof Error) return { $: 'error', v: [v.name, v.message, v.stack] }
  if (v instanceof ArrayBuffer || ArrayBuffer.isView(v)) return bytesOf(v)
  const tag = Object.prototype.toString.call(v)
  if (tag !== '[object Object]' && tag !== '[object Arguments]') throw new Error(REFUSED)
  const pairs = Object.keys(v).map((k) => [k, inner(Reflect.get(v, k))] as const)
  return '$' in v ? { $: 'object', v: pairs } : Object.fromEntries(pairs)
}

function encodeWithin(v: unknown, around: readonly object[]): unknown {
  switch (typeof v) {
    case 'string':
    case 'boolean':
      return v
    case 'number':
      if (Object.is(v, -0)) return { $: 'number', v: '-0' }
      return Number.isFinite(v) ? v : { $: 'number', v: String(v) }
    case 'undefined':
      return { $: 'undefined', v: 0 }
    case 'bigint':
      return { $: 'bigint', v: String(v) }
    case 'object':
      if (v === null) return null
      if (around.includes(v)) throw new Error('stand-in for Electron: a cycle cannot be sent')
      return special(v, (x) => encodeWithin(x, [...around, v]))
    case 'function':
    case 'symbol':
      throw new Error(REFUSED)
  }
}

export function encode(v: unknown): unknown {
  return encodeWithin(v, [])
}

function revive(tagged: Tagged): unknown {
  const { $: kind, v } = tagged
  const list = Array.isArray(v) ? v : []
  switch (kind) {
    case 'number':
      return Number(v)
    case 'bigint':
      return BigInt(String(v))
    case 'date':
      return new Date(Number(v))
    case 'regexp':
      return new RegExp(list[0], list[1])
    case 'map':
      return new Map(list.map(([k, x]) => [decode(k), decode(x)]))
    case 'set':
      return new Set(list.map(decode))
    case 'object':
      return Object.fromEntries(list.map(([k, x]) => [k, decode(x)]))
    case 'error': {
      const error = new Error(list[1])
      error.name = list[0]
      error.stack = list[2]
      return error
    }
    case 'bytes': {
      const text = atob(String(v))
      const bytes = Uint8Array.from(text, (c) => c.charCodeAt(0))
      return VIEWS[tagged.t ?? '']?.(bytes.buffer)
    }
    default:
      return undefined
  }
}

export function decode(v: unknown): unknown {
  if (v === null || typeof v !== 'object') return v
  if (Array.isArray(v)) return v.map(decode)
  if ('$' in v) return revive(v as Tagged)
  return Object.fromEntries(Object.entries(v).map(([k, x]) => [k, decode(x)]))
}
