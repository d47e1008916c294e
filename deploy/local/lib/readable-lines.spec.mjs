import { describe, expect, it } from '@jest/globals';
import { readableLines } from './readable-lines.mjs';

describe('the lines of a log that a start shows', () => {
  it('leave out the stacks of Java and of Node', () => {
    const log = `[2026-11-24 10:00:01] ERROR Exiting Kafka due to fatal exception (kafka.Kafka$)
java.lang.RuntimeException: No readable meta.properties files found.
\tat org.apache.kafka.metadata.properties.MetaPropertiesEnsemble.verify(MetaPropertiesEnsemble.java:512)
\tat kafka.Kafka.main(Kafka.scala)
Caused by: java.nio.file.NoSuchFileException: meta.properties
\t... 8 more
\t... 12 common frames omitted
Error: listen EADDRINUSE: address already in use 127.0.0.1:4112
    at Server.setupListenHandle [as _listen2] (node:net:1940:16)
    at async file:///srv/main.js:12:3

`;
    expect(readableLines(log)).toEqual([
      '[2026-11-24 10:00:01] ERROR Exiting Kafka due to fatal exception (kafka.Kafka$)',
      'java.lang.RuntimeException: No readable meta.properties files found.',
      'Caused by: java.nio.file.NoSuchFileException: meta.properties',
      'Error: listen EADDRINUSE: address already in use 127.0.0.1:4112',
    ]);
  });

  it('keep a sentence that speaks of a place', () => {
    expect(readableLines('  attached to node 1\nat last')).toEqual(['  attached to node 1', 'at last']);
  });
});
