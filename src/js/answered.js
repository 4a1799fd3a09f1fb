// Tells the page's scripts when the program has answered and drawn what is asked for.
const AFTER = 200; // milliseconds
export const app = document.getElementById("chronicle_app");

export const later = (task) => setTimeout(task, AFTER);

// The program says in this attribute what is asked for.
export const answered = (task) =>
  new MutationObserver(() => later(task)).observe(app, { attributeFilter: ["data-current-query"] });
