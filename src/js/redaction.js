// The dialog in which an author draws boxes over a picture, at an address. It gives their left, top, width and
// height in pixels of the picture, as JSON, and what closes it; nothing where the author thinks better of it.
const SVG = "http://www.w3.org/2000/svg";
const ATTRIBUTES = ["x", "y", "width", "height"];
const CLICK = 3; // pixels of the screen: what is smaller was no box
const HALF = [0.25, 0.25, 0.5, 0.5];

function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

const button = (textContent, properties) => make("button", { textContent, ...properties });

export async function areas(
  address,
  [title, hint, addBox, left, top, width, height, remove, cover, cancel],
) {
  const picture = make("img", { src: address, alt: "" });
  await picture.decode();
  const size = [picture.naturalWidth, picture.naturalHeight];
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("viewBox", `0 0 ${size.join(" ")}`);
  drawing.setAttribute("preserveAspectRatio", "none");
  drawing.setAttribute("aria-hidden", "true");
  const canvas = make("div", { className: "canvas" }, picture, drawing);
  const list = make("ol");
  const submit = button(cover, { className: "first", disabled: true });

  // The numbers of a box stand in its fields. Who draws with the keyboard writes them there.
  function add(numbers) {
    const rectangle = drawing.appendChild(document.createElementNS(SVG, "rect"));
    const show = () =>
      fields.forEach(({ value }, index) =>
        rectangle.setAttribute(ATTRIBUTES[index], Math.max(0, value)),
      );
    const fields = numbers.map((value, index) => {
      const isSide = index >> 1;
      const limits = { min: isSide, max: size[index & 1] - 1 + isSide, required: true };
      return make("input", { type: "number", value, ...limits, oninput: show });
    });
    const labels = [left, top, width, height].map((label, index) =>
      make("label", {}, label, fields[index]),
    );
    const box = {
      focus: () => fields[0].focus(),
      set(numbers) {
        fields.forEach((field, index) => (field.value = numbers[index]));
        show();
      },
      remove() {
        rectangle.remove();
        item.remove();
        submit.disabled = !list.hasChildNodes();
      },
    };
    const onclick = () => {
      box.remove();
      more.focus();
    };
    const away = button(remove, { type: "button", className: "quiet", onclick });
    const item = list.appendChild(make("li", {}, ...labels, away));
    submit.disabled = false;
    show();
    return box;
  }

  function place({ clientX, clientY }) {
    const bounds = canvas.getBoundingClientRect();
    const shares = [(clientX - bounds.x) / bounds.width, (clientY - bounds.y) / bounds.height];
    return shares.map((share, axis) => Math.round(Math.min(1, Math.max(0, share)) * size[axis]));
  }

  // One box is drawn at a time, by the first finger or the main button.
  canvas.onpointerdown = (event) => {
    if (event.button || !event.isPrimary) return;
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    const { clientX, clientY } = event;
    const [x, y] = place(event);
    const box = add([x, y, 0, 0]);
    canvas.onpointermove = (event) => {
      if (!event.isPrimary) return;
      const [otherX, otherY] = place(event);
      const sides = [Math.abs(otherX - x), Math.abs(otherY - y)];
      box.set([Math.min(x, otherX), Math.min(y, otherY), ...sides]);
    };
    canvas.onpointerup = canvas.onpointercancel = (event) => {
      if (!event.isPrimary) return;
      canvas.onpointermove = canvas.onpointerup = canvas.onpointercancel = null;
      const sides = [event.clientX - clientX, event.clientY - clientY].map(Math.abs);
      if (Math.min(...sides) < CLICK) box.remove();
    };
  };

  const more = button(addBox, {
    type: "button",
    className: "add",
    onclick: () => add(HALF.map((share, index) => Math.ceil(share * size[index & 1]))).focus(),
  });
  const actions = make(
    "p",
    { className: "actions" },
    more,
    submit,
    button(cancel, { formNoValidate: true }),
  );
  const form = make(
    "form",
    { method: "dialog" },
    make("p", { textContent: hint }),
    canvas,
    list,
    actions,
  );
  const dialog = make("dialog", { className: "redaction", ariaLabel: title }, form);
  document.getElementById("editor").append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve();
    });
    // While the boxes are painted into the picture, nothing else can be done.
    form.addEventListener("submit", (event) => {
      if (event.submitter !== submit) return;
      event.preventDefault();
      const numbers = ({ children }) =>
        ATTRIBUTES.map((_, index) => children[index].control.valueAsNumber);
      const drawn = JSON.stringify([...list.children].map(numbers));
      form.inert = true;
      dialog.ariaBusy = "true";
      dialog.addEventListener("cancel", (event) => event.preventDefault());
      resolve([drawn, () => dialog.close()]);
    });
  });
}
