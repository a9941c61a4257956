import { queryOptions, useMutation } from '@tanstack/react-query'
import type { ConflictFilter } from '#shared/contract/consolidation.ts'
import type { Input, Output } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'

export type Difference = Output<'consolidation.difference'>
export type Conflicts = Output<'consolidation.conflicts'>
export type Arrived = Output<'packages.list'>[number]

export const differenceQueries = {
  /** Submissions that were taken in, newest first. */
  arrived: () =>
    queryOptions({
      queryKey: ['packages', 'list'],
      queryFn: () => call('packages.list', {}),
      select: (packages) =>
        packages.filter(
          ({ direction, kind, state }) =>
            direction === 'in' && kind === 'submission' && state !== 'refused',
        ),
    }),
  of: (packageId: number) =>
    queryOptions({
      queryKey: ['consolidation', 'difference', packageId],
      queryFn: () => call('consolidation.difference', { packageId }),
    }),
  conflicts: (filter: ConflictFilter) =>
    queryOptions({
      queryKey: ['consolidation', 'conflicts', filter],
      queryFn: () => call('consolidation.conflicts', filter),
    }),
  /** What is collected for the return of a school's package. */
  collected: (schoolId: number) =>
    queryOptions({
      queryKey: ['questions', 'list', null],
      queryFn: () => call('questions.list', { graduateId: null }),
      select: (questions) =>
        questions.filter((one) => one.state === 'collected' && one.schoolId === schoolId),
    }),
}

export const useAccept = () =>
  useMutation({
    mutationFn: (given: Input<'consolidation.accept'>) => call('consolidation.accept', given),
  })

export const useReturn = () =>
  useMutation({
    mutationFn: (given: Input<'consolidation.return'>) => call('consolidation.return', given),
  })

export const useDecide = () =>
  useMutation({
    mutationFn: (given: Input<'consolidation.decide'>) => call('consolidation.decide', given),
  })
