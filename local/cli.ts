/** The command line: `tsx local/cli.ts serve|run|look|chat|simulate|bench …`; what each command does stands in `commands/`. */
import { runProgram } from './commands/program';

void runProgram(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
