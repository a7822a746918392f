// @ts-check
import { isProgram } from './node-runtime.mjs';

/**
 * Runs a script's main function when the script was started as the program, on a Node that is new enough. An error
 * becomes its message on standard error and exit code 1.
 * @param {string} moduleUrl the script's import.meta.url
 * @param {(args: readonly string[]) => unknown} main gets the words after the script's name; a number or promise of a
 *   number it returns is the exit code
 */
export async function runProgram(moduleUrl, main) {
  if (!(await isProgram(moduleUrl))) return;
  try {
    const code = await main(process.argv.slice(2));
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}
