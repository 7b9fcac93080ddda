import { runProgram } from './run.mjs'

// npm start: everything a fresh clone needs, then the server.
runProgram(['start', ...process.argv.slice(2)], { say: console.log, stayTogether: true })
