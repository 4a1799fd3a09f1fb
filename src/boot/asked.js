// Brings the desk, the second program of the page, when a reader asks for what it does.
const notice = document.getElementById("desk_notice");

// `files` says where it comes from: `desk` gives the program, and `dataset` the text to which the
// given link leads.
export function answer(files) {
  let arriving;

  // Gives the desk once it has read the dossier.
  async function arrive() {
    const link = document.getElementById("dataset_link");
    const [desk, text] = await Promise.all([files.desk(), files.dataset(link)]);
    const [name] = link.download.split(".json");
    desk.take(name, text, link.dataset.version);
    return desk;
  }

  async function ask(task) {
    try {
      arriving ??= arrive();
      const desk = await arriving;
      notice.hidden = true;
      task(desk);
    } catch (error) {
      console.error(error);
      arriving = undefined;
      notice.hidden = false;
    }
  }

  addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button.cite, .everything button");
    if (button?.value) ask((desk) => desk.carry(button.value));
    else if (button) ask((desk) => desk.cite(button.closest("article")?.id));
  });

  // The program says which reports are shown.
  addEventListener("carry", ({ target, detail }) =>
    ask((desk) => desk.carry(target.value, detail)),
  );
}
