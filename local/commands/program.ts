/** The commands, their options and exit codes. */
import { Command, CommanderError } from 'commander';
import { GOOGLE } from '../probe/over-http';
import { type BenchOptions, bench } from './bench';
import { type ChatOptions, startChat } from './chat';
import { type Console, EXIT, Refused, TERMINAL } from './console';
import { type LookOptions, lookFile } from './look';
import {
  addOnOption,
  allOption,
  applyOption,
  byTriggerOption,
  domainsOption,
  eachRowOption,
  faultOption,
  headerRowOption,
  localeOption,
  mapOption,
  mostRemovedOption,
  onlyOption,
  peopleOption,
  personOption,
  portOption,
  proposedOption,
  quotaOption,
  rosterOption,
  runsOption,
  seedOption,
  shrinkOption,
  slowerOption,
  speedOption,
  withOption,
} from './options';
import { compare, type ProbeOptions, probe, probeScript } from './probe';
import { type RunOptions, runFile } from './run';
import { type ServeOptions, startServe } from './serve';
import { type SimulateOptions, simulate } from './simulate';

const CHAT_PORT = 8181;

/** Runs a command line (without `node` and the script's name) and answers its exit code. */
export async function runProgram(line: string[], console: Console = TERMINAL): Promise<number> {
  let exitCode: number = EXIT.fine;
  const program = new Command('local')
    .description('Rows to Spaces on this machine, without Google')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => console.say(text.trimEnd()),
      writeErr: (text) => console.complain(text.trimEnd()),
    });

  const end: End = (code) => {
    exitCode = code;
  };
  addSheetCommands(program, console, end);
  addWorldCommands(program, console, end);
  addProbeCommands(program, console, end);

  try {
    await program.parseAsync(line, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof Refused) {
      console.complain(error.message);
      return EXIT.refused;
    }
    // Commander has already said what is wrong with the line.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.refused;
    throw error;
  }
}

/** Hears the exit code of a command. */
type End = (code: number) => void;

/** What is done with a sheet. */
function addSheetCommands(program: Command, console: Console, end: End): void {
  const serve = program
    .command('serve')
    .description('opens a sheet with the sidebar beside it, and Chat')
    .argument('[file]', 'a CSV file; without it, a sample')
    .addOption(portOption('8080, or the next that is free'))
    .addOption(personOption())
    .addOption(domainsOption())
    .addOption(seedOption())
    .addOption(faultOption())
    .addOption(addOnOption())
    .addOption(withOption())
    .addOption(speedOption())
    .addOption(quotaOption())
    .addOption(localeOption())
    .option('--no-open', 'opens no browser')
    .option('--watch', 'builds anew whenever the source changes, and keeps the sheet');
  withAnswers(serve).action(async (file: string | undefined, options: ServeOptions) => {
    await startServe(file, options, console);
  });

  const run = program
    .command('run')
    .description('sets up the rows of a CSV file in virtual time, and writes what became of them')
    .argument('<file>', 'a CSV file')
    .option('--out <file>', 'where the CSV with the outcomes goes')
    .option('--report <file>', 'where a report goes, as JSON')
    .addOption(personOption())
    .addOption(domainsOption())
    .addOption(seedOption())
    .addOption(faultOption())
    .addOption(addOnOption())
    .addOption(withOption())
    .option('--once', 'ends after the first slice, or the first execution that is killed', false)
    .option(
      '--world <file>',
      'keeps Chat, properties, triggers and the clock from one run to the next',
    )
    .addOption(slowerOption())
    .addOption(quotaOption())
    .option(
      '--all-the-same',
      'goes on where nobody could be added to the first spaces; left out: the run pauses there',
      false,
    )
    .addOption(applyOption())
    .addOption(mostRemovedOption())
    .addOption(byTriggerOption());
  withAnswers(run).action((file: string, options: RunOptions) => {
    end(runFile(file, options, console));
  });

  const look = program
    .command('look')
    .description('shows what the sidebar would show of a CSV file, and sends nothing')
    .argument('<file>', 'a CSV file')
    .addOption(personOption())
    .addOption(domainsOption())
    .option('--json', 'as JSON, in place of a text for a person', false)
    .option(
      '--world <file>',
      'a world that run has kept: finished rows then show what has changed',
    );
  withAnswers(look).action((file: string, options: LookOptions) => {
    end(lookFile(file, options, console));
  });
}

/** What is done with the emulator and the simulation. */
function addWorldCommands(program: Command, console: Console, end: End): void {
  program
    .command('chat')
    .description('only the Chat emulator, for any client')
    .addOption(portOption(String(CHAT_PORT)).default(CHAT_PORT))
    .addOption(domainsOption())
    .addOption(seedOption())
    .addOption(faultOption())
    .action(async (options: ChatOptions) => {
      await startChat(options, console);
    });

  program
    .command('simulate')
    .description('plays many runs in which everything goes wrong, and judges them')
    .addOption(runsOption())
    .addOption(seedOption())
    .addOption(onlyOption())
    .addOption(shrinkOption())
    .addOption(allOption())
    .action(async (options: SimulateOptions) => {
      end(await simulate(options, console));
    });

  program
    .command('bench')
    .description('measures a run in virtual time, beside what else there is')
    .addOption(slowerOption())
    .addOption(quotaOption())
    .action(async (options: BenchOptions) => {
      end(await bench(options, console));
    });
}

/** What is asked of Google. */
function addProbeCommands(program: Command, console: Console, end: End): void {
  program
    .command('probe')
    .description('asks Google Chat what is assumed about it, and writes down what comes')
    .addOption(personOption())
    .option('--colleague <address>', 'somebody of the organisation who may be added to spaces')
    .option('--outsider <address>', 'somebody of another organisation')
    .option('--alias <address>', 'another address of the colleague')
    .option('--endpoint <address>', 'whom to ask', GOOGLE)
    .option('--token-file <file>', 'holds the access token; without it, PROBE_TOKEN is taken')
    .option('--out <file>', 'where the observations go', 'observations.json')
    .action(async (options: ProbeOptions) => {
      end(await probe(options, console));
    });

  program
    .command('probe-script')
    .description('builds the questions that take a script in a spreadsheet')
    .argument('[folder]', 'where it is built', 'dist-probe')
    .action((folder: string) => probeScript(folder, console));

  program
    .command('compare')
    .description('says what of a file of observations the emulator agrees with')
    .argument('<file>', 'what probe wrote, or the script’s answers as CSV')
    .action(async (file: string) => {
      end(await compare(file, console));
    });
}

/** The options that answer what the sidebar would ask about a sheet. */
function withAnswers(command: Command): Command {
  return command
    .addOption(mapOption())
    .addOption(headerRowOption())
    .addOption(eachRowOption())
    .addOption(rosterOption())
    .addOption(peopleOption())
    .addOption(proposedOption());
}
