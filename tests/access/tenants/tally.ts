import type { Answer } from '../surface/send.ts';
import { print, printTable } from '../surface/table.ts';

export interface Attempted {
  readonly answer: Answer;
  readonly leaks: number;
}

const statuses = [403, 404, 409, 422];

/** Counts what was asked and what came out. */
export class Tally {
  private readonly rows: Record<string, string | number>[] = [];
  private searched = 0;
  private leaks = 0;

  add(requests: string, results: readonly Attempted[]): void {
    const count = (matches: (status: number) => boolean) => results.filter(({ answer }) => matches(answer.status)).length;
    const leaks = results.reduce((sum, one) => sum + one.leaks, 0);
    this.search(results.length, leaks);
    this.rows.push({
      requests,
      asked: results.length,
      '2xx': count((status) => status < 300),
      ...Object.fromEntries(statuses.map((status) => [`${status}`, count((one) => one === status)])),
      other: count((status) => status >= 300 && !statuses.includes(status)),
      leaks,
    });
  }

  /** Answers searched for what is another's. */
  search(answers: number, leaks: number): void {
    this.searched += answers;
    this.leaks += leaks;
  }

  print(): void {
    printTable('Requests with another’s ids', ['requests', 'asked', '2xx', ...statuses.map(String), 'other', 'leaks'], this.rows);
    const asked = this.rows.reduce((sum, { asked: one }) => sum + Number(one), 0);
    print(`${asked} requests with another’s ids, ${this.searched} answers searched, ${this.leaks} leaks`);
  }
}
