// Serves a folder as any static host would: `node server.mjs FOLDER [PORT]`. The tests add headers
// or put the folder under a path.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

// Resolves to the server and its address once it listens. Unknown paths answer 404, with the folder's page for
// that where there is one.
export function serve(folder, { port = 0, base = "/", headers = {} } = {}) {
  const files = sirv(folder, { dev: true, etag: true });
  const own = join(folder, "404.html");
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const missing = () => {
      response.statusCode = 404;
      if (!existsSync(own)) return response.end("Not found\n");
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(readFileSync(own));
    };
    if (!request.url.startsWith(base)) return missing();
    request.url = "/" + request.url.slice(base.length);
    files(request, response, missing);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () =>
      resolve({ server, url: `http://127.0.0.1:${server.address().port}${base}` }),
    );
  });
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, port] = argv.slice(2);
  try {
    const { url } = await serve(folder, { port: Number(port) });
    console.log(`Serving ${folder}/ on ${url.slice(0, -1)} (Ctrl-C stops it)`);
  } catch (error) {
    const isTaken = error.code === "EADDRINUSE";
    console.error(
      isTaken
        ? `error: port ${port} is taken: stop what uses it, or run 'make serve PORT=${Number(port) + 1}'`
        : `error: ${error.message}`,
    );
    exit(1);
  }
}
