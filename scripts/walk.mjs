import { spawnSync } from 'node:child_process'
import { ensureBuilt } from './build.mjs'
import { findChromium } from './chromium.mjs'
import { ensureInstalled, root } from './install.mjs'
import { findNode } from './node.mjs'

// npm run walk: every page there is a picture of, looked at as e2e/every-page.test.ts says.

ensureInstalled(console.log)
const node = findNode()
ensureBuilt(node, console.log)
const chromium = findChromium(console.log)
const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'pages']
const env = { ...process.env, NODE_ENV: 'test', RCMS_CHROMIUM: chromium ?? '' }
process.exitCode = chromium ? (spawnSync(node, args, { cwd: root, stdio: 'inherit', env }).status ?? 1) : 1
