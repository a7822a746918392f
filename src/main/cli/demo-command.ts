import { join, resolve } from 'node:path';
import { programPaths } from '../hosts/program-paths';
import type { CommandLine } from './run-cli';
import { libraryPathOf, withTerminal } from './terminal';

export function addDemoCommand({ program, options, setExitCode }: CommandLine): void {
  program
    .command('demo')
    .argument('[file]', 'a source (default: the sample that comes with the program)')
    .option('-o, --output <dir>', 'where the results go', 'citewright-demo')
    .description('the main job from start to end: import, annotate, make facts, write and cite, export')
    .action(async (file: string | undefined, { output }: { output: string }) => {
      const folder = resolve(output);
      const path = file === undefined ? join(programPaths().resources, 'sample', 'essay.txt') : resolve(file);
      // Its own library unless one is named: a try-out has no place among a person's sources.
      const { library } = options();
      const terminalOptions = {
        ...options(),
        library: library === undefined ? join(folder, 'library') : libraryPathOf(options()),
      };
      setExitCode(
        await withTerminal(terminalOptions, async ({ call, print }) => {
          const { runDemo } = await import('../demo/run-demo');
          const result = await runDemo(call, path, folder);
          print(result, () =>
            [
              `${result.annotations} passages annotated, ${result.facts.length} facts made, one paper written.`,
              ...result.written,
            ].join('\n'),
          );
        }),
      );
    });
}
