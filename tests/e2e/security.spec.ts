// What the page forbids: code and addresses that are not its own, and its own files once altered.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { publish } from "./publishing";
import { alterPage, expect, once, open, reports, status, test, year } from "./site";

const html = readFileSync(join(publish(), "index.html"), "utf8");
const policy = html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/)![1];

// The policy that a host sends that reads `_headers`.
function sent() {
  const lines = readFileSync(join(publish(), "_headers"), "utf8").split("\n");
  const rule = lines.slice(lines.indexOf("/index.html") + 1);
  return rule[0].replace("  Content-Security-Policy: ", "");
}

test("the policy stands before everything that it is about", once, () => {
  expect(html.indexOf(policy)).toBeLessThan(html.search(/<(?:link|script|style|img|title)/));
  expect(policy).not.toContain("unsafe-inline");
  expect(policy).not.toContain("'unsafe-eval'");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
});

test("hosts send the same policy, and that the page may not be framed", once, () => {
  expect(sent()).toBe(`${policy}; frame-ancestors 'none'`);
});

test("the one style in the page is admitted by its hash, and no other style", async ({
  page,
  site,
  faults,
}) => {
  const [, source] = policy.match(/style-src ([^;]*);/)!;
  const [, style] = html.match(/<style>(.*?)<\/style>/s)!;
  expect(source).toBe(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
  await alterPage(page, site, (html) =>
    html
      .replace("</style>", "article { display: none }</style>")
      .replace("</head>", "<style>h1 { display: none }</style></head>")
      .replace("<h1", '<h1 style="display: none"'),
  );
  await open(page, site);
  expect(await page.evaluate("document.styleSheets.length")).toBe(0);
  await expect(page.locator("h1")).toBeVisible();
  await expect(reports(page).filter({ visible: true })).toHaveCount(66);
  faults.length = 0;
});

test("an altered style sheet has no effect on a page that links it", async ({
  page,
  site,
  faults,
}) => {
  await page.route(/\.css$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}h1 { display: none }` });
  });
  const sheet = page.waitForResponse(/\.css$/);
  await page.goto(`${site}corrections/`);
  await sheet;
  await expect(page.locator("h1")).toBeVisible();
  faults.length = 0;
});

test("every link out says nothing of where it was followed", once, () => {
  expect(html).toContain('<meta name="referrer" content="no-referrer"');
  const out = html.match(/<a [^>]*href="https?:[^>]*>/g)!;
  expect(out.length).toBeGreaterThan(66);
  for (const link of out) expect(link).toMatch(/ rel="(license )?noopener noreferrer"/);
});

test("no code from elsewhere runs, no markup is made of text", async ({ page, site, faults }) => {
  await open(page, site);
  const done = await page.evaluate(async () => {
    const refused = (attempt: () => void) => {
      try {
        attempt();
        return false;
      } catch {
        return true;
      }
    };
    const script = document.createElement("script");
    script.append("globalThis.intruder = true");
    document.head.append(script);
    const image = new Image();
    const loaded = new Promise((resolve) => {
      image.onload = () => resolve(true);
      image.onerror = () => resolve(false);
    });
    // A task of its own, because the debugger may do what the page may not.
    const text = new Promise((resolve) =>
      setTimeout(() => resolve(refused(() => new Function("return 1")))),
    );
    image.src = "https://elsewhere.example/pixel.png";
    return {
      inline: "intruder" in globalThis,
      markup: refused(() => (document.body.innerHTML += "<b>bold</b>")),
      text: await text,
      policy: refused(() => (globalThis as any).trustedTypes.createPolicy("other", {})),
      image: await loaded,
      sent: await fetch("https://elsewhere.example/").then(
        () => true,
        () => false,
      ),
    };
  });
  expect(done).toEqual({
    inline: false,
    markup: true,
    text: true,
    policy: true,
    image: false,
    sent: false,
  });
  faults.length = 0;
});

// Each file with a change that would be seen if it had an effect: code that leaves a mark, a
// section of the wasm that does nothing, another country.
const ALTERED = {
  script: {
    file: /\/reader-[0-9a-f]{16}\.js$/,
    alter: (body: Buffer) => Buffer.concat([Buffer.from("globalThis.intruder = true;"), body]),
  },
  wasm: {
    file: /\.wasm$/,
    alter: (body: Buffer) => Buffer.concat([body, Buffer.from([0, 2, 1, 120])]),
  },
  data: {
    file: /\/data\/modelia-catalogue-[0-9a-f]{16}\.txt$/,
    alter: (body: Buffer) => Buffer.from(body.toString("latin1").replace("Mod", "Nod"), "latin1"),
  },
};

for (const [name, { file, alter }] of Object.entries(ALTERED)) {
  test(`an altered ${name} has no effect on a page that stays readable`, async ({
    page,
    site,
    faults,
  }) => {
    let altered = 0;
    await page.route(file, async (route) => {
      const response = await route.fetch();
      altered += 1;
      await route.fulfill({ response, body: alter(await response.body()) });
    });
    await page.goto(site);
    await page.waitForLoadState("networkidle");
    expect(altered).toBeGreaterThan(0);
    if (name !== "script") await expect(page.getByRole("alert")).toContainText("did not load");
    expect(await page.evaluate("'intruder' in globalThis")).toBe(false);
    await expect(page.locator("#chronicle_app[data-live]")).toHaveCount(0);
    await expect(reports(page).filter({ visible: true })).toHaveCount(66);
    faults.length = 0;
  });
}

// Whatever else it did would need another word here. `fetch` is its way to the files of the page, each
// against its hash, and the policy keeps it within the site; in one file `read` is, which is the boot
// script's. `get`, `set` and `call` are Reflect's and Function's.
const CALLS = `
Error __wbindgen_debug_string __wbindgen_generic __wbindgen_is_function __wbindgen_is_undefined
__wbindgen_number_get __wbindgen_object_clone_ref __wbindgen_object_drop_ref __wbindgen_string_get
__wbindgen_throw _wbg_cb_unref activeElement addEventListener altKey arrayBuffer bottom buffer
button byobRequest byteLength byteOffset call checked close closest code createElement
createElementNS createTextNode ctrlKey dispatchEvent document enqueue fetch firstChild focus get
getAttribute getBoundingClientRect getElementById get_unchecked hash height history id innerHeight
insertBefore instanceof_Element instanceof_Error instanceof_HtmlElement instanceof_HtmlInputElement
instanceof_Response instanceof_Text instanceof_Window is isArray isConnected isPrimary item key length
location message
metaKey name new new_from_slice new_typed new_with_byte_offset_and_length new_with_event_init_dict
new_with_str new_with_str_and_init nextSibling normalize of ok parentNode pathname pointerType
preventDefault prototypesetcall pushState querySelector querySelectorAll queueMicrotask read remove
removeAttribute removeEventListener replace replaceState requestAnimationFrame resolve respond
scrollBy scrollY search set setAttribute setTimeout set_bubbles set_detail set_headers
set_integrity set_method set_nodeValue set_search set_title set_value shiftKey showModal state
static_accessor_GLOBAL static_accessor_GLOBAL_THIS static_accessor_SELF static_accessor_WINDOW
static_accessor___INCOMPLETE_CHUNKS static_accessor___RESOLVED_RESOURCES
static_accessor___SERIALIZED_ERRORS status tagName target then toLowerCase toString top type url
value view
`;

// What the other programs can do besides: they make files of texts, copy them, and know the day. They
// cannot fetch anything.
const OTHERS = {
  exporter: `
__wbindgen_is_object body click clipboard createObjectURL getDate getFullYear getMonth getSelection
navigator new_0 new_with_str_sequence_and_options origin revokeObjectURL selectAllChildren
set_download set_href set_textContent set_type textContent writeText
`,
};

// What a program takes from the browser, without the marks of the glue.
async function calls(program: string) {
  const file = readdirSync(publish()).find((name) =>
    name.match(`^${program}-[0-9a-f]{16}\\.wasm$`),
  )!;
  const module = await WebAssembly.compile(readFileSync(join(publish(), file)));
  const names = WebAssembly.Module.imports(module).map(({ module, name }) => {
    expect(module).toBe(`./${program}_bg.js`);
    return name.replace(/^__wbg_|\$\d+$/g, "");
  });
  return [...new Set(names)].sort();
}

const words = (text: string) => text.trim().split(/\s+/).sort();

test("the wasm can call nothing of the browser but what is listed", once, async () => {
  expect(await calls("reader")).toEqual(words(CALLS));
});

for (const [program, more] of Object.entries(OTHERS)) {
  test(
    `the wasm of the ${program} can do only what is listed, and cannot fetch`,
    once,
    async () => {
      const names = await calls(program);
      const own = words(CALLS);
      expect(names.filter((name) => !own.includes(name))).toEqual(words(more));
      expect(names).not.toContain("fetch");
    },
  );
}

test.describe("under the headers", () => {
  test.use({ hosting: { headers: { "Content-Security-Policy": sent() } } });

  test("the page comes to life and filters", async ({ page, site }) => {
    await open(page, site);
    await year(page, "2012").check();
    await expect(status(page)).toHaveText("12 of 66 reports, 2012");
    await year(page, "All years").check();
    await expect(reports(page)).toHaveCount(66);
  });
});
