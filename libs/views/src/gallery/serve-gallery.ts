import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GalleryPage } from './render-gallery.ts';

export interface GalleryServer {
  url: string;
  /** Files asked for since the last call. */
  takeRequests(): string[];
  close(): Promise<void>;
}

const policy = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'";

/** Serves the pages under the content policy of production. */
export async function serveGallery(pages: readonly GalleryPage[]): Promise<GalleryServer> {
  const files = new Map(pages.flatMap(({ assets }) => assets.map((asset) => [asset.path, asset] as const)));
  for (const { name, html } of pages) {
    const path = `/${name}.html`;
    files.set(path, { path, contentType: 'text/html; charset=utf-8', body: Buffer.from(html) });
  }
  let requests: string[] = [];
  const server = createServer(({ url = '/' }, response) => {
    requests.push(url);
    const file = files.get(url);
    response.writeHead(file ? 200 : 404, {
      'content-type': file?.contentType ?? 'text/plain',
      'content-security-policy': policy,
      'cache-control': 'max-age=600',
    });
    response.end(file?.body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeRequests: () => {
      const taken = requests;
      requests = [];
      return taken;
    },
    close: () => new Promise((closed) => void server.close(() => closed())),
  };
}
