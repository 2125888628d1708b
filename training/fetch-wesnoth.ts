import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { hasWesnoth, WESNOTH } from './corpora/wesnoth.js'

// Brings the Vietnamese message catalogues of The Battle for Wesnoth from Debian 12 (280 MB to fetch, 2.5 MB to keep), for
// training/train-restorer.ts: npx tsx training/fetch-wesnoth.ts. Needs apt-get and dpkg-deb; nothing is installed.

const VERSION = '1:1.16.9-1'

/** SHA-256 of each package. */
const PACKAGES: Readonly<Record<string, string>> = {
  'wesnoth-1.16-data': '1012b964bd412a6770685e3324ae3b61e176caff7846192d1ee63d55cd621e26',
  'wesnoth-1.16-did': '774619f5aaeb7eb4c848e1cc1758795a8c58e96bd270cceecc9d847dbcc769b3',
  'wesnoth-1.16-dm': '1997ad4d91e8de36415db2a3445904288f588a76d75111222d2aace409ace5c6',
  'wesnoth-1.16-dw': '47982e08b2a5d5fd79f400a5453f32c6d7dd56f2ccc10412a9e47dec8a9b3ca4',
  'wesnoth-1.16-ei': '687abe111ee662b7324336ddadc209758f68d2eeb1ccbf630238f27a0e3c6404',
  'wesnoth-1.16-httt': '05b16a3f8f8204278794aae14d8e6a7c95d2b2faef7337c4997c827a146d1bbd',
  'wesnoth-1.16-l': '5383c79046df6121929bc36a8ec3f970ab4cf9c1239ed9b31868201c27f4266d',
  'wesnoth-1.16-low': '2f304551b97b7fb76a2adb5ad8ffcac3e78476bc8ade17532c90714065c9bf9f',
  'wesnoth-1.16-nr': '13edcf1bdd23708f531ba81c67100c5800363a119f10155c7f9e146fe7dced34',
  'wesnoth-1.16-sof': 'b6f1ddffdbd1a977f3965dae944e4fb11c147627471f1cfc71c92d1e69efb555',
  'wesnoth-1.16-sota': 'fa44304ff53d259f3c5fe13c03cb8166e55e9c307807d1a5663048c396645ba6',
  'wesnoth-1.16-sotbe': '877a2f4a7fd8df54fd3b4561ffbd5fa95d0390d7c7372f3cb66367c8007918cb',
  'wesnoth-1.16-thot': '79d9ec6e43300ea9f41295ccf3fb451e8eeaefc17007123f65d77eb05cb88695',
  'wesnoth-1.16-trow': 'b5009e964ac7157a46d50de911e4f56f5bb4389d60b82a513b5f382671d180d7',
  'wesnoth-1.16-tsg': '38b5f564253b8e0d9c093b2b7c58aabfef24f688968d9cbaf42abfc1e76d8288',
  'wesnoth-1.16-ttb': 'd0d45693665305191488553ade8dc1d0aa26ab17d4bffae3bf6969db4a766329',
  'wesnoth-1.16-utbs': '81e05717bebbfb6348c0bed2cd6ce2560c4fd9205ed419c2e7bc039b4a70e228',
}

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

const fetch = (folder: string): void => {
  execFileSync('apt-get', ['download', ...Object.keys(PACKAGES).map(name => `${name}=${VERSION}`)], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const catalogues: string[] = []
  for (const file of readdirSync(folder).filter(file => file.endsWith('.deb'))) {
    const name = file.slice(0, file.indexOf('_'))
    if (sha256(join(folder, file)) !== PACKAGES[name]) throw new Error(`${file} is not the package that was trained on`)
    const root = join(folder, name)
    execFileSync('dpkg-deb', ['-x', join(folder, file), root])
    for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      if (path.includes('/vi/LC_MESSAGES/') && path.endsWith('.mo')) catalogues.push(join(root, path))
    }
  }
  mkdirSync(WESNOTH, { recursive: true })
  for (const file of catalogues) copyFileSync(file, join(WESNOTH, basename(file)))
  console.log(`${catalogues.length} catalogues in ${WESNOTH}`)
}

if (hasWesnoth()) console.log(`${WESNOTH} is there`)
else {
  const folder = mkdtempSync(join(tmpdir(), 'wesnoth-'))
  try {
    fetch(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
