// Brings the exporter, the second program of the page, when a reader asks for what it does.
const notice = document.getElementById("exporter_notice");

// `files` says where it comes from: `exporter` gives the program, `dataset` the text to which the given
// link leads, and `locale` the bytes of the words that it names.
export function answer(files) {
  let arriving;

  // Gives the exporter once it has read the dossier.
  async function arrive() {
    const link = document.getElementById("dataset_link");
    const parts = [files.exporter(), files.dataset(link), files.locale(link)];
    const [exporter, text, locale] = await Promise.all(parts);
    const [name] = link.download.split(".json");
    exporter.load_dataset(name, text, link.dataset.version, new Uint8Array(locale));
    return exporter;
  }

  async function ask(task) {
    try {
      arriving ??= arrive();
      const exporter = await arriving;
      notice.hidden = true;
      task(exporter);
    } catch (error) {
      console.error(error);
      arriving = undefined;
      notice.hidden = false;
    }
  }

  addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button.cite, .everything button");
    if (button?.value) ask((exporter) => exporter.download(button.value));
    else if (button) ask((exporter) => exporter.cite(button.closest("article")?.id));
  });

  // The program says which reports are shown, and what they answer; nothing where all are.
  addEventListener("download", ({ target, detail }) =>
    ask((exporter) => exporter.download(target.value, ...(detail ?? []))),
  );
}
