// The dialog in which an author draws boxes over a picture, at an address. It gives their left, top, width and
// height in pixels of the picture, as JSON; nothing where the author thinks better of it.
const SVG = "http://www.w3.org/2000/svg";
const ATTRIBUTES = ["x", "y", "width", "height"];
const CLICK = 3; // pixels: what is smaller was no box
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
  const submit = button(cover, { className: "first", value: "cover", disabled: true });

  // The numbers of a box stand in its fields. Who draws with the keyboard writes them there.
  function add(numbers) {
    const rectangle = drawing.appendChild(document.createElementNS(SVG, "rect"));
    const show = () =>
      fields.forEach(({ value }, index) => rectangle.setAttribute(ATTRIBUTES[index], value));
    const fields = numbers.map((value, index) => {
      const limits = { min: index >> 1, max: size[index & 1], required: true };
      return make("input", { type: "number", value, ...limits, oninput: show });
    });
    const labels = [left, top, width, height].map((label, index) =>
      make("label", {}, label, fields[index]),
    );
    const box = {
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
    const away = button(remove, { type: "button", className: "quiet", onclick: box.remove });
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

  canvas.onpointerdown = (event) => {
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    const [x, y] = place(event);
    const box = add([x, y, 0, 0]);
    let sides = [0, 0];
    canvas.onpointermove = (event) => {
      const [otherX, otherY] = place(event);
      sides = [Math.abs(otherX - x), Math.abs(otherY - y)];
      box.set([Math.min(x, otherX), Math.min(y, otherY), ...sides]);
    };
    canvas.onpointerup = canvas.onpointercancel = () => {
      canvas.onpointermove = canvas.onpointerup = canvas.onpointercancel = null;
      if (Math.min(...sides) < CLICK) box.remove();
    };
  };

  const more = button(addBox, {
    type: "button",
    className: "add",
    onclick: () => add(HALF.map((share, index) => Math.round(share * size[index & 1]))),
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
  await new Promise((closed) => dialog.addEventListener("close", closed));
  dialog.remove();
  const numbers = ({ children }) =>
    ATTRIBUTES.map((_, index) => children[index].control.valueAsNumber);
  return dialog.returnValue ? JSON.stringify([...list.children].map(numbers)) : undefined;
}
