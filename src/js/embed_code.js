// The page with the code for other people's pages: follows what is chosen, shows it, and copies.
const form = document.getElementById("embed_form");
const preview = document.getElementById("embed_preview");
const status = document.querySelector(".status");
const { home, title, script, integrity, sandbox, copy, copied } = form.dataset;
const field = (name) => document.getElementById(`embed_${name}`);

// What was asked for in the dossier is asked for in the frame, before the fragment, which pages around it use
// for themselves.
const { search } = location;

const escape = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt()};`);

function write() {
  const { what, width, height } = Object.fromEntries(new FormData(form));
  const link = `<a href="${escape(`${home}${search.replace("?", "#")}`)}">${escape(title)}</a>`;
  const attributes = {
    src: `${home}embed/${what}${search}`,
    title,
    width,
    height,
    loading: "lazy",
    sandbox,
  };
  const written = Object.entries(attributes).map(([name, text]) => `${name}="${escape(text)}"`);
  const frame = (more) => `<iframe ${written.join(" ")}${more}>${link}</iframe>`;
  field("frame").textContent = frame("");
  field("with_script").textContent =
    `${frame(" data-chronicle")}\n<script src="${escape(script)}" integrity="${integrity}"` +
    ` crossorigin="anonymous" defer></scr` +
    `ipt>`;
  field("link").textContent = link;
  const address = `../embed/${what}${search}`;
  if (preview.getAttribute("src") !== address) preview.src = address;
  preview.width = width;
  preview.height = height;
}

for (const code of document.querySelectorAll(".embed-code pre")) {
  const button = Object.assign(document.createElement("button"), { type: "button" });
  button.textContent = copy;
  button.setAttribute("aria-describedby", `${code.id}_heading`);
  button.addEventListener("click", async () => {
    getSelection().selectAllChildren(code);
    try {
      await navigator.clipboard.writeText(code.textContent);
      status.textContent = copied;
    } catch {
      // It is selected, to be copied by hand.
    }
  });
  code.after(button);
}

form.hidden = false;
form.addEventListener("input", write);
form.addEventListener("submit", (event) => event.preventDefault());
if (search !== "") write();
