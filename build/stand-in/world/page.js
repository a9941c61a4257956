// The page's half of contextBridge. It runs before any script of the page and receives from the
// preload's world one private EventTarget: `relatedTarget` is the same DOM object in both worlds,
// while its JavaScript wrappers stay apart.
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
  },
  { once: true, capture: true },
)

// The host closes every window that a page opens before it loads; the page must see what it would
// see in Electron, where it never came to be.
const openNatively = window.open
Object.defineProperty(window, 'open', {
  value: function open(...args) {
    Reflect.apply(openNatively, window, args)
    return null
  },
  writable: true,
  configurable: true,
  enumerable: true,
})
