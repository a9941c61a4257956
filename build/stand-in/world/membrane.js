// What passes between the page's world and the preload's world, and how. This text is put into
// both. Plain data is copied, functions become calls to the other side, promises stay promises.
// `say(type, detail)` dispatches to the other side and returns its reply, synchronously.
// biome-ignore lint/correctness/noUnusedVariables: used by the text that follows this one
function makeMembrane(say, finish) {
  const functions = new Map()
  const ids = new WeakMap()
  const promises = new Map()
  let last = 0

  const idOf = (fn) => {
    const id = ids.get(fn) ?? ++last
    ids.set(fn, id)
    functions.set(id, fn)
    return id
  }
  const settleLater = (promise) => {
    const id = ++last
    promise.then(
      (value) => say('settle', { id, ok: true, value: out(value) }),
      (value) => say('settle', { id, ok: false, value: out(value) }),
    )
    return id
  }
  const out = (value) => {
    if (typeof value === 'function') return { kind: 'function', id: idOf(value) }
    if (value instanceof Promise) return { kind: 'promise', id: settleLater(value) }
    if (Array.isArray(value)) return { kind: 'array', items: value.map(out) }
    const prototype = Object(value) === value ? Object.getPrototypeOf(value) : undefined
    if (prototype === Object.prototype || prototype === null) {
      return { kind: 'object', items: Object.entries(value).map(([k, v]) => [k, out(v)]) }
    }
    return { kind: 'value', value }
  }
  const into = (wire) => {
    switch (wire.kind) {
      case 'function':
        return (...args) => {
          const reply = say('call', { id: wire.id, args: args.map(out) })
          if (reply.thrown) throw into(reply.thrown)
          return into(reply.returned)
        }
      case 'promise':
        return new Promise((resolve, reject) => promises.set(wire.id, { resolve, reject }))
      case 'array':
        return finish(wire.items.map(into))
      case 'object':
        return finish(Object.fromEntries(wire.items.map(([k, v]) => [k, into(v)])))
      default:
        return wire.value
    }
  }
  const answer = ({ id, args }) => {
    try {
      return { returned: out(functions.get(id)(...args.map(into))) }
    } catch (error) {
      return { thrown: out(error) }
    }
  }
  const settle = ({ id, ok, value }) => {
    const promise = promises.get(id)
    promises.delete(id)
    if (ok) promise.resolve(into(value))
    else promise.reject(into(value))
  }
  return { out, into, answer, settle }
}
