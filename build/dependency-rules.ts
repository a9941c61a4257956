// Who may import whom. A test plants one violation of each rule and sees it found.
import type { IForbiddenRuleType } from 'dependency-cruiser'

type Rule = Extract<IForbiddenRuleType, { to: unknown }>

const rule = (
  name: string,
  comment: string,
  from: Rule['from'],
  to: Rule['to'],
): Rule & { name: string } => ({ name, comment, severity: 'error', from, to })

const packages = (...names: readonly string[]): string => `(^|/)node_modules/(${names.join('|')})/`

const DATA_PACKAGES = packages('better-sqlite3', 'kysely', 'hucre', 'xlsx')
const PAGE_PACKAGES = packages('react', 'react-dom', 'antd', '@ant-design', '@tanstack', 'i18next')

export const FORBIDDEN = [
  rule('no-circular', 'No cycles, type-only ones included.', {}, { circular: true }),
  rule('no-unresolved', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
  rule(
    'shared-is-pure',
    'shared imports shared, zod, and pinyin-pro in shared/domain/pinyin.',
    { path: '^shared/' },
    { pathNot: ['^shared/', packages('zod'), packages('pinyin-pro')] },
  ),
  rule(
    'pinyin-in-one-place',
    'Only shared/domain/pinyin knows the pinyin package.',
    { pathNot: '^shared/domain/pinyin/' },
    { path: packages('pinyin-pro') },
  ),
  rule(
    'renderer-only-shared',
    'The page reaches other rooms through the bridge alone.',
    { path: '^renderer/' },
    { path: '^(electron|build|tests)/' },
  ),
  rule(
    'renderer-no-schemas',
    'The page trusts the types of the contract; zod would bring an eval that its policy refuses.',
    { path: '^renderer/' },
    {
      path: ['^shared/(schemas|contract)/', packages('zod')],
      pathNot: '^shared/contract/(app-error|result)\\.ts$',
      dependencyTypesNot: ['type-only'],
    },
  ),
  rule(
    'renderer-no-node',
    'The page has neither Node nor Electron nor a database.',
    { path: '^renderer/' },
    { path: `${packages('electron')}|${DATA_PACKAGES}` },
  ),
  rule(
    'renderer-no-builtin',
    'The page has no modules of Node.',
    { path: '^renderer/' },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'electron-never-renderer',
    'Shell, data thread and command line know no page.',
    { path: '^electron/' },
    { path: `^(renderer|build|tests)/|${PAGE_PACKAGES}` },
  ),
  rule(
    'renderer-rooms',
    'app → features → ui and lib, never back.',
    { path: '^renderer/(ui|lib|i18n|styles)/' },
    { path: '^renderer/(app|features)/' },
  ),
  rule(
    'features-never-app',
    'app puts the features together; they do not know it.',
    { path: '^renderer/features/' },
    { path: '^renderer/app/' },
  ),
  rule(
    'features-via-index',
    'A feature of the page sees another through its index.ts.',
    { path: '^renderer/features/([^/]+)/' },
    {
      path: '^renderer/features/',
      pathNot: ['^renderer/features/$1/', '^renderer/features/[^/]+/index\\.ts$'],
    },
  ),
  rule(
    'app-features-via-index',
    'The rest of the page sees a feature through its index.ts.',
    { path: '^renderer/', pathNot: '^renderer/features/' },
    { path: '^renderer/features/', pathNot: '^renderer/features/[^/]+/index\\.ts$' },
  ),
  rule(
    'sqlite-only-in-data',
    'The ledger file belongs to electron/data.',
    { path: '^(electron|shared|renderer)/', pathNot: '^electron/data/' },
    { path: packages('better-sqlite3', 'kysely') },
  ),
  rule(
    'data-never-electron',
    'The data thread runs on plain Node too; it knows no shell.',
    { path: '^electron/data/' },
    { path: `${packages('electron')}|^electron/(main|preload|cli)/` },
  ),
  rule(
    'cli-never-electron',
    'The command line runs without Electron.',
    { path: '^electron/cli/' },
    { path: `${packages('electron')}|^electron/(main|preload)/` },
  ),
  rule(
    'common-knows-nobody',
    'common is below main, data and cli.',
    { path: '^electron/common/' },
    { path: `${packages('electron')}|^electron/(main|preload|data|cli)/` },
  ),
  rule(
    'main-no-data',
    'The shell talks to the data thread over its port.',
    { path: '^electron/main/' },
    { path: `^electron/(data|cli|preload)/|${DATA_PACKAGES}` },
  ),
  rule(
    'main-no-schemas',
    'The shell relays: of shared it takes types, the list of codes, and nothing that loads zod.',
    { path: '^electron/main/' },
    { path: packages('zod') },
  ),
  rule(
    'preload-alone',
    'The preload imports Electron and types.',
    { path: '^electron/preload/' },
    { pathNot: [packages('electron'), '^shared/contract/'] },
  ),
  rule(
    'migrations-are-frozen',
    'A migration imports none of our code but its own type.',
    { path: '^electron/data/ledger-file/migrations/[0-9]{4}-' },
    {
      pathNot: [
        '^electron/data/ledger-file/migration\\.ts$',
        '^(node:)?crypto$',
        packages('better-sqlite3'),
      ],
    },
  ),
  rule(
    'no-tests-in-product',
    'Product code imports no tests and no build scripts.',
    { path: '^(electron|renderer|shared)/' },
    { path: '^(tests|build)/' },
  ),
]
