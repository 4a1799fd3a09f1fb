// A host whose site can be replaced, and which can go away, for the tests of what a browser keeps of it.
import { cpSync, rmSync } from "node:fs";
import type { Page } from "@playwright/test";
import { publish, publishOwn } from "./publishing";
import { serve } from "./server.mjs";
import { expect } from "./site";

export async function host(dossier: string | number, hosting = {}) {
  const folder = publishOwn({ dossier });
  const { server, url } = await serve(folder, hosting);
  // What was asked for, also by the worker.
  const asked: string[] = [];
  server.on("request", (request) => asked.push(request.url!));
  const stop = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  const replace = (dossier: string) => {
    rmSync(folder, { recursive: true });
    cpSync(publish({ dossier }), folder, { recursive: true });
  };
  return { folder, url, asked, stop, replace };
}

// Hosts that come and go leave faults behind; a request to any other is one that counts.
export function settle(faults: string[], url: string) {
  const elsewhere = faults.filter((fault) => fault.startsWith("request to"));
  expect(elsewhere.filter((fault) => !fault.startsWith(`request to ${url}`))).toEqual([]);
  faults.length = 0;
}

// What is kept of each version.
export const kept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const names = await caches.keys();
    return Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
  });
