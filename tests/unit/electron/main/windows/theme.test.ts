import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it } from 'vitest'
import { done, failed } from '#main/ipc/answers.ts'
import { followTheme } from '#main/windows/theme.ts'

/** Electron's nativeTheme on a system that is light. */
class Native extends EventEmitter {
  #source: 'system' | 'light' | 'dark' = 'system'
  get themeSource() {
    return this.#source
  }
  set themeSource(source) {
    this.#source = source
    this.emit('updated')
  }
  get shouldUseDarkColors() {
    return this.#source === 'dark'
  }
}

let native: Native
let painted: string[]
let isDestroyed: boolean
let serve: (input: unknown) => Promise<unknown>

beforeEach(() => {
  native = new Native()
  painted = []
  isDestroyed = false
  const window = {
    isDestroyed: () => isDestroyed,
    setBackgroundColor: (colour: string) => void painted.push(colour),
  }
  serve = followTheme(window, native)
})

describe('the theme of the window', () => {
  it('is what the page says, its background too', async () => {
    expect(await serve({ theme: 'dark' })).toEqual(done({}))
    expect(native.themeSource).toBe('dark')
    await serve({ theme: 'system' })
    expect(painted).toEqual(['#12161c', '#f3f5f8'])
  })

  it('changes nothing when it is so already', async () => {
    await serve({ theme: 'system' })
    expect(painted).toEqual([])
  })

  it.each([null, 'dark', {}, { theme: 'blue' }, { theme: ['dark'] }])(
    'is not %j',
    async (input) => {
      expect(await serve(input)).toEqual(failed('invalid_input', 'window.theme'))
      expect(native.themeSource).toBe('system')
    },
  )

  it('leaves a window alone that is gone', async () => {
    isDestroyed = true
    await serve({ theme: 'dark' })
    expect(painted).toEqual([])
  })
})
