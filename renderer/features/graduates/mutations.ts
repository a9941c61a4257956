import { useMutation } from '@tanstack/react-query'
import type { Input } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'
import { jobResult } from '../../lib/use-job.ts'

// No toasts here: dialogs show what was refused inside themselves, and hints refresh what changed.

export function useUndoLast() {
  return useMutation({ mutationFn: () => call('history.undoLast', {}) })
}

export function useRedo() {
  return useMutation({ mutationFn: () => call('history.redo', {}) })
}

export function useRemove() {
  return useMutation({
    mutationFn: (input: Input<'graduates.remove'>) => call('graduates.remove', input),
  })
}

export function useSetCells() {
  return useMutation({
    mutationFn: (input: Input<'graduates.setCells'>) => call('graduates.setCells', input),
  })
}

export function useRevealDetails() {
  return useMutation({
    mutationFn: (input: Input<'graduates.revealDetails'>) => call('graduates.revealDetails', input),
  })
}

export function useRegisterDestination() {
  return useMutation({
    mutationFn: (input: Input<'destinations.register'>) => call('destinations.register', input),
  })
}

export function useSetWillingness() {
  return useMutation({
    mutationFn: (input: Input<'willingness.set'>) => call('willingness.set', input),
  })
}

export function useBreakOff() {
  return useMutation({
    mutationFn: (input: Input<'destinations.breakOff'>) => call('destinations.breakOff', input),
  })
}

type Correction =
  | (Readonly<{ axis: 'destination' }> & Input<'destinations.correct'>)
  | (Readonly<{ axis: 'willingness' }> & Input<'willingness.correct'>)

export function useCorrectEvent() {
  return useMutation({
    mutationFn: (correction: Correction) => {
      if (correction.axis === 'destination') {
        const { axis: _axis, ...input } = correction
        return call('destinations.correct', input)
      }
      const { axis: _axis, ...input } = correction
      return call('willingness.correct', input)
    },
  })
}

type ListWanted = Omit<Input<'graduates.export'>, 'token'> & Readonly<{ suggestedName: string }>

/** Asks where to, then writes the workbook; null when the user cancelled. */
export function useExportList() {
  return useMutation({
    mutationFn: async ({ suggestedName, ...wanted }: ListWanted) => {
      const picked = await call('files.pickSave', { purpose: 'report', suggestedName })
      if (picked === null) return null
      const { jobId } = await call('graduates.export', { ...wanted, token: picked.token })
      await jobResult(jobId)
      return { fileName: picked.name, token: picked.token }
    },
  })
}
