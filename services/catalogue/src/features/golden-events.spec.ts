import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from '@jest/globals';
import { events } from '@osinum/contracts';
import { encodePayload } from '@osinum/messaging';
import { keepassxc } from '../data/tools/keepassxc.ts';
import { entryState } from './publish-entries/publish-entries.ts';

const { topic, type, schema } = events.EntryState;
const file = new URL(`../../../../proto/fixtures/${topic}/${type}.json`, import.meta.url);

it(`${type} is what its consumers are tested with`, () => {
  const produced = `${JSON.stringify(JSON.parse(encodePayload(schema, entryState(keepassxc))), null, 2)}\n`;
  if (process.env['UPDATE_FIXTURES'] === '1') {
    mkdirSync(dirname(file.pathname), { recursive: true });
    writeFileSync(file, produced);
  }
  expect(JSON.parse(produced)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
