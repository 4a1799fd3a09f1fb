// Loads scripts of the page, each only as it was when the page was made.
import { own } from "./files.js";
import { trusted } from "./trusted.js";

// Gives the element of a script that has run.
function script({ href, integrity }, properties) {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement("script"), properties, { integrity });
    script.src = trusted(own(href));
    script.onload = () => resolve(script);
    script.onerror = () => reject(new Error(`${href} did not arrive`));
    document.head.append(script);
  });
}

// A script that was checked against its hash is the module that `import` then finds.
export async function module(file) {
  await script(file, { type: "module" });
  return import(own(file.href));
}

// Gives a program in JavaScript, which its script leaves on its element. A development build has none.
export async function jsFallback(file) {
  if (!file) throw new Error("This program was not built as JavaScript.");
  return (await script(file)).program;
}
