import { runProgram } from './run.mjs'

// npm run -s rcms -- …: standard output carries the command's own output and nothing else.
runProgram(process.argv.slice(2), { say: console.error, stayTogether: false })
