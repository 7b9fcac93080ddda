import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

// Chromium without its window has less to do for every page: a fifth of the time of the journeys.
const names = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
]
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The browser for the journeys; installs Debian's Chromium where that is possible; null with a sentence otherwise. */
export function findChromium(say) {
  const found = find()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium for the browser journeys …')
    const apt = (...args) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 2, 2],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    apt('update', '-q')
    // Not every distribution has it apart.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      apt('install', '-y', '-q', '--no-install-recommends', name)
      const installed = find()
      if (installed) return installed
    }
  }
  say('No Chromium was found: install Chromium or Google Chrome, or set RCMS_CHROMIUM to its program file.')
  return null
}

function find() {
  const wanted = process.env.RCMS_CHROMIUM
  if (wanted) return runs(wanted) ? wanted : null
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin']
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...candidates, ...places].find(runs) ?? null
}

function runs(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
