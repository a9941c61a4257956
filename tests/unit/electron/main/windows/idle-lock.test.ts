import { EventEmitter } from 'node:events'
import type { PowerMonitor } from 'electron'
import { beforeEach, expect, it } from 'vitest'
import { watchAbsence } from '#main/windows/idle-lock.ts'

class FakePower extends EventEmitter {
  idleSeconds = 0
  getSystemIdleTime(): number {
    return this.idleSeconds
  }
}

let power: FakePower
let minutes: number
let asked: number
let locks: string[]
let ticks: { ms: number; run: () => Promise<void> }[]

beforeEach(() => {
  power = new FakePower()
  minutes = 15
  asked = 0
  locks = []
  ticks = []
  watchAbsence({
    power: power as unknown as PowerMonitor,
    lockAfterMinutes: async () => {
      asked += 1
      return minutes
    },
    lock: async (absence) => {
      locks.push(absence)
    },
    every: (ms, run) => ticks.push({ ms, run }),
  })
})

const idleFor = async (seconds: number) => {
  power.idleSeconds = seconds
  for (const { run } of ticks) await run()
}

it('looks every fifteen seconds', () => {
  expect(ticks.map(({ ms }) => ms)).toEqual([15_000])
})

it('locks when the set minutes are over, not before', async () => {
  await idleFor(15 * 60 - 1)
  expect(locks).toEqual([])
  await idleFor(15 * 60)
  expect(locks).toEqual(['idle'])
  minutes = 5
  await idleFor(5 * 60)
  expect(locks).toEqual(['idle', 'idle'])
})

it('never locks an idle window where that was chosen', async () => {
  minutes = 0
  await idleFor(24 * 3600)
  expect(locks).toEqual([])
})

it('asks for the minutes only when somebody has been away at all', async () => {
  await idleFor(59)
  expect(asked).toBe(0)
})

it('locks with the screen and before the computer sleeps, whatever was chosen', () => {
  minutes = 0
  power.emit('lock-screen')
  power.emit('suspend')
  power.emit('resume')
  expect(locks).toEqual(['away', 'away'])
})
