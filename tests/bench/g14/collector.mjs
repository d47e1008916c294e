// A collector that takes everything and counts: `GET /taken` gives the number of bytes.
import { createServer } from 'node:http';

let taken = 0;
createServer((request, response) => {
  if (request.url === '/taken') return response.end(String(taken));
  request.on('data', (chunk) => { taken += chunk.length; });
  request.on('end', () => response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end());
}).listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
