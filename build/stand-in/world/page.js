// The page's half of contextBridge. It runs before any script of the page and receives from the
// preload's world one private EventTarget: `relatedTarget` is the same DOM object in both worlds,
// while its JavaScript wrappers stay apart.
const HERE = new Set(['_self', '_parent', '_top'])

addEventListener(
  'stand-in:bus',
  (handshake) => {
    handshake.stopImmediatePropagation()
    const bus = handshake.relatedTarget
    const Message = CustomEvent
    const { defineProperty, freeze } = Object
    let reply
    const say = (type, detail) => {
      reply = undefined
      bus.dispatchEvent(new Message(`to-preload:${type}`, { detail }))
      return reply
    }
    const membrane = makeMembrane(say, freeze)
    bus.addEventListener('to-page:reply', (event) => {
      reply = event.detail
    })
    bus.addEventListener('to-page:expose', (event) => {
      const value = membrane.into(event.detail.api)
      defineProperty(window, event.detail.key, { value, enumerable: true })
    })
    bus.addEventListener('to-page:settle', (event) => membrane.settle(event.detail))
    bus.addEventListener('to-page:call', (event) => {
      const detail = membrane.answer(event.detail)
      bus.dispatchEvent(new Message('to-preload:reply', { detail }))
    })

    // In Electron a denied window never comes to be. Here it would, for a moment, in the page's own
    // process: so the app is asked without it. Links that open windows are closed by the host.
    const openNatively = window.open
    const open = (url = '', name = '_blank', ...rest) => {
      if (HERE.has(String(name))) return Reflect.apply(openNatively, window, [url, name, ...rest])
      say('open', { url: new URL(url || 'about:blank', document.baseURI).href, name: String(name) })
      return null
    }
    const method = { writable: true, configurable: true, enumerable: true }
    defineProperty(window, 'open', { value: open, ...method })
  },
  { once: true, capture: true },
)
