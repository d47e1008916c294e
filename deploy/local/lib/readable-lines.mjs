/** A line of a stack, of Node or of Java: « at f (file:12:3) », « at x.Y(Z.java:12) », « ... 8 more ». */
const ofStack = /^\s+(at \S.*\S|\.\.\. \d+ (more|common frames omitted))$/;

/**
 * The lines of a log that a reader can use: what happened, without the stacks, which stay in the file.
 * @param {string} text
 * @returns {string[]}
 */
export function readableLines(text) {
  return text.split('\n').filter((line) => line.trim() && !ofStack.test(line.trimEnd()));
}
