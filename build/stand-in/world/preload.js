// The preload's isolated world: what a sandboxed preload script of Electron finds there.
// `__standInSend` is a binding that exists in this world only; `encode`, `decode` and
// `makeMembrane` stand above in the same text, `standIn` below holds what the host fills in.
const known = (name, target) =>
  new Proxy(target, {
    get(object, key) {
      if (typeof key === 'symbol' || key in object || key === 'then' || key === 'toJSON') {
        return object[key]
      }
      throw new TypeError(`stand-in for Electron: ${name}.${key} is not implemented`)
    },
  })

const bus = new EventTarget()
let reply
const membrane = makeMembrane(
  (type, detail) => {
    reply = undefined
    bus.dispatchEvent(new CustomEvent(`to-page:${type}`, { detail }))
    return reply
  },
  (value) => value,
)
bus.addEventListener('to-preload:reply', (event) => {
  reply = event.detail
})
bus.addEventListener('to-preload:settle', (event) => membrane.settle(event.detail))
bus.addEventListener('to-preload:call', (event) => {
  const detail = membrane.answer(event.detail)
  bus.dispatchEvent(new CustomEvent('to-page:reply', { detail }))
})
window.dispatchEvent(new FocusEvent('stand-in:bus', { relatedTarget: bus }))

// The path of a file is known to the host alone, and asking it takes time. The answer is
// therefore a token, and the host puts the path in its place in whatever is sent with it.
const files = new Map()
// An empty page is no secure context, where there is no randomUUID.
const tokenPrefix = `stand-in-file:${crypto.getRandomValues(new Uint32Array(4)).join('-')}:`
const getPathForFile = (file) => {
  if (!(file instanceof File)) throw new TypeError('getPathForFile takes a File')
  const token = `${tokenPrefix}${files.size}:`
  files.set(token, file)
  return token
}
globalThis.__standInFile = (token) => files.get(token)

const post = (message) => {
  const text = JSON.stringify(message)
  const tokens = text.includes(tokenPrefix) ? [...files.keys()].filter((t) => text.includes(t)) : []
  globalThis.__standInSend(JSON.stringify({ url: location.href, tokens, text }))
}

bus.addEventListener('to-preload:open', (event) => post({ type: 'open', ...event.detail }))

const calls = new Map()
const listeners = new Map()
let lastCall = 0
const add = (channel, entry) => listeners.set(channel, [...(listeners.get(channel) ?? []), entry])
const remove = (channel, listener) => {
  const list = listeners.get(channel) ?? []
  const at = list.findIndex((entry) => entry.listener === listener)
  listeners.set(channel, list.toSpliced(at === -1 ? list.length : at, 1))
}

const ipcRenderer = known('ipcRenderer', {
  invoke: (channel, ...args) =>
    new Promise((resolve, reject) => {
      lastCall += 1
      const id = lastCall
      post({ type: 'invoke', id, channel, args: encode(args) })
      calls.set(id, { resolve, reject, channel })
    }),
  send: (channel, ...args) => post({ type: 'send', id: 0, channel, args: encode(args) }),
  on(channel, listener) {
    add(channel, { listener, run: listener })
    return this
  },
  once(channel, listener) {
    const run = (...args) => {
      remove(channel, listener)
      listener(...args)
    }
    add(channel, { listener, run })
    return this
  },
  off(channel, listener) {
    remove(channel, listener)
    return this
  },
  removeListener(channel, listener) {
    remove(channel, listener)
    return this
  },
  removeAllListeners(channel) {
    listeners.delete(channel)
    return this
  },
})

const onReply = ({ id, error, value }) => {
  const call = calls.get(id)
  calls.delete(id)
  if (error === undefined) call.resolve(decode(value))
  else call.reject(new Error(`Error invoking remote method '${call.channel}': ${error}`))
}
globalThis.__standInReceive = (text) => {
  const message = JSON.parse(text)
  if (message.type === 'reply') onReply(message)
  else {
    const event = { sender: ipcRenderer, senderId: 0, ports: [] }
    const args = decode(message.args)
    for (const { run } of listeners.get(message.channel) ?? []) run(event, ...args)
  }
}

const exposed = new Set()
const electron = known('electron', {
  ipcRenderer,
  contextBridge: known('contextBridge', {
    exposeInMainWorld(key, api) {
      if (exposed.has(key)) {
        throw new Error('Cannot bind an API on top of an existing property on the window object')
      }
      exposed.add(key)
      bus.dispatchEvent(
        new CustomEvent('to-page:expose', { detail: { key, api: membrane.out(api) } }),
      )
    },
  }),
  webUtils: known('webUtils', { getPathForFile }),
})
const requireModule = (id) => {
  if (id === 'electron' || id === 'electron/renderer') return electron
  throw new Error(`module not found: ${id}`)
}
// biome-ignore lint/correctness/noUnusedVariables: called by the line that the host puts below
const runPreload = (app) =>
  app(requireModule, known('process', standIn.process), { exports: {} }, {})
