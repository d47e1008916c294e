import { connect } from 'node:net';

const metadata = { key: 3, version: 4 };
const findCoordinator = { key: 10, version: 1 };
const describeGroups = { key: 15, version: 0 };
const clientId = 'local';

const int16 = (value) => { const bytes = Buffer.alloc(2); bytes.writeInt16BE(value); return bytes; };
const int32 = (value) => { const bytes = Buffer.alloc(4); bytes.writeInt32BE(value); return bytes; };
const string = (text) => Buffer.concat([int16(Buffer.byteLength(text)), Buffer.from(text)]);

/** One request, one answer (without its size and correlation id). A refused connection is the usual answer while Kafka
 * starts, and a client library would retry and warn: hence these few bytes of the protocol. */
function ask(port, { key, version }, body) {
  return new Promise((answer, fail) => {
    const request = Buffer.concat([int16(key), int16(version), int32(1), string(clientId), body]);
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(Buffer.concat([int32(request.length), request])));
    let received = Buffer.alloc(0);
    const end = (how, value) => { socket.destroy(); how(value); };
    socket.setTimeout(2000, () => end(fail, new Error('Kafka is mute')));
    socket.once('error', (error) => end(fail, error));
    socket.once('close', () => fail(new Error('Kafka hung up')));
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (received.length >= 4 && received.length >= 4 + received.readInt32BE(0)) end(answer, received.subarray(8));
    });
  });
}

/**
 * Does a broker take part in the cluster, and can these consumer groups be joined? Asking makes the topic of the groups
 * on a new cluster; joining before it is loaded would end the services.
 * @param {number} port
 * @param {string[]} groups
 */
export async function isUp(port, groups) {
  const brokers = await ask(port, metadata, Buffer.concat([int32(0), Buffer.from([0])]));
  if (brokers.readInt32BE(4) === 0) return false;
  for (const group of groups) {
    const coordinator = await ask(port, findCoordinator, Buffer.concat([string(group), Buffer.from([0])]));
    if (coordinator.readInt16BE(4) !== 0) return false;
    const state = await ask(port, describeGroups, Buffer.concat([int32(1), string(group)]));
    if (state.readInt16BE(4) !== 0) return false;
  }
  return true;
}
