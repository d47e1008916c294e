import { create, fromJson, toJson, type DescMessage, type JsonValue, type Message, type MessageInitShape } from '@bufbuild/protobuf';
import { PoisonError } from '../consumers/poison-error.ts';

/** The largest value accepted, well under Kafka's megabyte. */
export const maxPayloadBytes = 900_000;

/** A message as canonical proto3 JSON text. */
export function encodePayload<D extends DescMessage>(schema: D, init: MessageInitShape<D>): string {
  const text = JSON.stringify(toJson(schema, create(schema, init)));
  if (Buffer.byteLength(text) > maxPayloadBytes) throw new RangeError(`${schema.typeName} is larger than ${maxPayloadBytes} bytes`);
  return text;
}

/** Reads a message, ignoring the fields that a newer owner added. @throws PoisonError when it cannot be read. */
export function decodePayload(schema: DescMessage, value: Buffer | null): Message {
  if (!value) throw new PoisonError('the event has no value');
  try {
    return fromJson(schema, JSON.parse(value.toString('utf8')) as JsonValue, { ignoreUnknownFields: true });
  } catch (error) {
    throw new PoisonError(`the value is not a ${schema.typeName}: ${(error as Error).message}`, { cause: error });
  }
}
