// What may endanger people, looked for in the editor.
import AxeBuilder from "@axe-core/playwright";
import { execFileSync } from "node:child_process";
import {
  button,
  file,
  open,
  openFile,
  part,
  rows,
  savedFile,
  status,
  withoutPickers,
} from "./editing";
import { MODELIA, TOOL } from "./publishing";
import { expect, once, test } from "./site";

const NUMBER = "+7 701 111 22 33";
const dossier = JSON.parse(MODELIA);
// Its picture is in no file here.
delete dossier.photo;
dossier.title = `Call ${NUMBER}`;
dossier.reports[0].title.text = "Write to press@mail.example";

test.beforeEach(({ page }) => withoutPickers(page));

test(
  "what may endanger people is found where the author asks, and can be meant",
  once,
  async ({ page, site }) => {
    await open(page, site);
    await openFile(page, file("modelia.json", JSON.stringify(dossier)));
    await expect(rows(page).first()).toBeVisible();
    await part(page, /^To mend/).click();
    const look = button(page, "Look for what may endanger people");
    const number = page.locator(".to-mend .warning").filter({ hasText: NUMBER });
    const mailbox = page.locator(".to-mend .warning").filter({ hasText: "press@mail.example" });
    await expect(look).toHaveAttribute("aria-pressed", "false");
    await expect(number).toHaveCount(0);

    await look.click();
    await expect(number).toContainText("a phone number by its form");
    await expect(mailbox).toBeVisible();
    await expect(status(page)).toContainText("faces, voices and names of people are not found");
    const axe = new AxeBuilder({ page })
      .include(".editing")
      .options({ resultTypes: ["violations"] });
    expect((await axe.analyze()).violations).toEqual([]);

    // What is meant is told no more, and the package says so.
    await number.getByText("This is meant").click();
    await number
      .getByRole("textbox", { name: "Why may it be public?" })
      .fill("Of the press office");
    await number.getByRole("button", { name: "Add" }).click();
    await expect(number).toHaveCount(0);
    const { path } = await savedFile(page, () =>
      page.getByRole("button", { name: "Save", exact: true }).click(),
    );
    const said = check(path);
    expect(said).toContain("press@mail.example");
    expect(said).not.toContain(NUMBER);

    // Undone, it is told again.
    await button(page, "Undo").click();
    await expect(number).toBeVisible();

    // A finding leads to its field, and goes with its cause.
    await mailbox.getByRole("button", { name: "Go to: Title" }).click();
    const title = page.getByRole("textbox", { name: "Title", exact: true });
    await expect(title).toBeFocused();
    await title.fill("Nobody is called");
    await part(page, /^To mend/).click();
    await expect(mailbox).toHaveCount(0);
    await look.click();
    await expect(number).toHaveCount(0);
  },
);

function check(path: string) {
  return execFileSync(TOOL, ["check", "--privacy", "--format", "json", path], { encoding: "utf8" });
}
