// Whatever the stand-in does not know is an error with a name, never a silent undefined.
/// <reference types="electron" />
import { EventEmitter } from 'node:events'

// Names that runtimes look up on any object by themselves.
const PROBED: ReadonlySet<string> = new Set(['then', 'toJSON', 'domain', 'nodeType'])

const missing = (name: string): TypeError =>
  new TypeError(`stand-in for Electron: ${name} is not implemented`)

/** Reading a member that `target` lacks throws a TypeError that names it. */
export function known<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver): unknown {
      if (typeof key === 'symbol' || key in object || PROBED.has(key)) {
        return Reflect.get(object, key, receiver)
      }
      throw missing(`${name}.${key}`)
    },
  })
}

/** A class whose instances are guarded too; `begin` runs once the guarded one exists. */
export function knownClass<A extends unknown[], T extends object, C extends new (...args: A) => T>(
  name: string,
  target: C & (new (...args: A) => T),
  begin: (made: T) => void = () => {},
): C {
  return new Proxy(known(name, target), {
    construct(original, args: A): T {
      const made = known(name, new original(...args))
      begin(made)
      return made
    },
  })
}

/** A whole module of Electron that the app does not use: any use of it throws. */
export function unsupported(name: string): unknown {
  return new Proxy(function stub(): void {}, {
    get(object, key): unknown {
      if (typeof key === 'symbol' || PROBED.has(key)) return Reflect.get(object, key)
      throw missing(`${name}.${key}`)
    },
    construct(): object {
      throw missing(name)
    },
    apply(): unknown {
      throw missing(name)
    },
  })
}

/** An emitter of these events alone: listening for one that never comes throws. */
export class Emitter extends EventEmitter {
  constructor(name: string, events: readonly string[]) {
    super()
    this.setMaxListeners(0)
    super.on('newListener', (event: string | symbol) => {
      if (typeof event === 'string' && !events.includes(event)) {
        throw missing(`the event '${event}' of ${name}`)
      }
    })
  }
}

export type Preventable = { preventDefault(): void; readonly defaultPrevented: boolean }

/** An event object; `details` are its further fields, as in Electron's own. */
export function preventable<T extends object>(details: T): T & Preventable {
  let prevented = false
  return {
    ...details,
    preventDefault(): void {
      prevented = true
    },
    get defaultPrevented(): boolean {
      return prevented
    },
  }
}
