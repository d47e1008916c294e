import { faults } from './world/faults.ts';
import { processNames } from './stack.mjs';

/**
 * Of these faults, those whose component the stack runs itself, and the titles of the others: what is given from outside
 * is not killed.
 * @param {string} data folder of the stack
 * @param {readonly string[]} names of faults
 * @returns {{ possible: string[], left: string[] }}
 */
export function possibleFaults(data, names) {
  const running = processNames(data);
  const asked = faults.filter(({ name }) => names.includes(name));
  return {
    possible: asked.filter(({ component }) => running.includes(component)).map(({ name }) => name),
    left: asked.filter(({ component }) => !running.includes(component)).map(({ title }) => title),
  };
}
