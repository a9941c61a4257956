// A small file system in memory at a folder, which a program and its children alone see.

type Disk = Readonly<{ folder: string; kilobytes: number }>
type Program = Readonly<{ command: string; args: readonly string[] }>

const MOUNTED =
  'owner=$(stat -c %u:%g "$1") && mount -t tmpfs -o size="$0"k,mode=755 tmpfs "$1" && chown "$owner" "$1" && shift && exec "$@"'

/** null: on the disk that is there. */
export function onSmallDisk(disk: Disk | null, program: readonly string[]): Program {
  if (disk === null) return { command: program[0] ?? '', args: program.slice(1) }
  return { command: 'unshare', args: ['-m', 'sh', '-c', MOUNTED, ...wordsOf(disk), ...program] }
}

const wordsOf = ({ folder, kilobytes }: Disk) => [String(kilobytes), folder]
