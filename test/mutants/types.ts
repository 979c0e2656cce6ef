/**
 * Which mutants the types refuse: nobody can write them, and no test has to find them. Most leave out what stands in place
 * of nothing, such as `?? ''`, or the question whether something is there.
 */
import path from 'node:path';
import ts from 'typescript';
import type { Mutant } from './mutate';

/** So many files are looked at together: each is held in memory as long. */
const AT_ONCE = 300;

const OPTIONS: ts.CompilerOptions = {
  ...{ strict: true, noUncheckedIndexedAccess: true, noFallthroughCasesInSwitch: true },
  ...{ target: ts.ScriptTarget.ES2022, lib: ['lib.es2019.d.ts'], types: [] },
  ...{ module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  ...{ noEmit: true, skipLibCheck: true, isolatedModules: true, allowUnreachableCode: true },
};

/** The numbers of those that the types refuse. `textOf` gives the text of a file below `src`, which is the folder `root`. */
export function refusedByTypes(
  mutants: readonly Mutant[],
  root: string,
  textOf: (file: string) => string,
): Set<number> {
  const refused = new Set<number>();
  let before: ts.Program | undefined;
  for (let from = 0; from < mutants.length; from += AT_ONCE) {
    const some = mutants.slice(from, from + AT_ONCE);
    const texts = new Map(some.map((one) => [placeOf(one, root), mutated(one, textOf(one.file))]));
    const program = ts.createProgram([...texts.keys()], OPTIONS, hostOf(texts), before);
    for (const one of some) {
      const file = program.getSourceFile(placeOf(one, root));
      if (file && program.getSemanticDiagnostics(file).length > 0) refused.add(one.id);
    }
    before = program;
  }
  return refused;
}

/** Beside the file, so that what it imports is found. */
function placeOf({ file, id }: Mutant, root: string): string {
  return path.join(root, file.replace(/\.ts$/, `.mutant-${id}.ts`));
}

function mutated({ begin, end, text }: Mutant, whole: string): string {
  return `${whole.slice(0, begin)}${text}${whole.slice(end)}`;
}

function hostOf(texts: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(OPTIONS);
  const { fileExists, readFile, getSourceFile } = host;
  return {
    ...host,
    fileExists: (file) => texts.has(file) || fileExists(file),
    readFile: (file) => texts.get(file) ?? readFile(file),
    getSourceFile: (file, language, ...rest) => {
      const text = texts.get(file);
      return text === undefined
        ? getSourceFile(file, language, ...rest)
        : ts.createSourceFile(file, text, language);
    },
  };
}
