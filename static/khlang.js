// What a page can do beyond what it does without a script.
"use strict";

const PAUSE = 120; // Milliseconds without a key before the server is asked.
const SHOWN = 2500; // Milliseconds for which a button says that it has copied.

// Completions while typing: the combobox of the WAI-ARIA patterns, with a list. Without this script the box is a plain one.
class Completer {
  constructor(input) {
    this.input = input;
    this.chosen = -1;
    this.list = this.add("ul", { id: `${input.id}-list`, className: "completions", role: "listbox", ariaLabel: input.dataset.label });
    this.status = this.add("p", { className: "unseen", role: "status" });
    this.describe();
    this.listen();
  }

  add(name, properties) {
    const element = Object.assign(document.createElement(name), properties);
    this.input.parentNode.append(element);
    return element;
  }

  describe() {
    const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-controls": this.list.id };
    for (const [name, value] of Object.entries(attributes)) this.input.setAttribute(name, value);
    this.show([]);
  }

  listen() {
    const input = this.input;
    // An input method that is still composing a word says so; the word is asked for when it is there.
    input.addEventListener("input", (event) => event.isComposing || this.wait());
    input.addEventListener("compositionstart", () => this.rest());
    input.addEventListener("compositionend", () => this.wait());
    input.addEventListener("keydown", (event) => event.isComposing || event.keyCode === 229 || this.press(event));
    input.addEventListener("blur", () => this.close());
    input.form.addEventListener("submit", () => this.close());
    // A press on the list leaves the cursor in the box.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.take(event.target.closest("li")));
  }

  rest() {
    clearTimeout(this.timer);
    this.asking?.abort();
  }

  wait() {
    this.rest();
    this.timer = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    const typed = this.input.value;
    if (!typed.trim()) return this.close();
    this.asking = new AbortController();
    const { signal } = this.asking;
    try {
      const answer = await fetch(`${this.input.dataset.suggest}?${new URLSearchParams({ q: typed })}`, { signal });
      const { completions } = answer.ok ? await answer.json() : { completions: [] };
      if (!signal.aborted) this.show(completions);
    } catch {
      // No answer, or no longer wanted: who types can search all the same.
      if (!signal.aborted) this.show([]);
    }
  }

  show(completions) {
    this.list.replaceChildren(...completions.map((one, n) => this.option(one, n)));
    this.list.hidden = !completions.length;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    this.status.textContent = completions.length ? this.input.dataset.found.replace("#", completions.length) : "";
    this.choose(-1);
  }

  option({ text, count }, n) {
    const option = document.createElement("li");
    Object.assign(option, { id: `${this.list.id}-${n}`, role: "option" });
    option.dataset.text = text;
    const number = Object.assign(document.createElement("span"), { className: "number", textContent: count.toLocaleString("en") });
    const words = Object.assign(document.createElement("span"), { textContent: text });
    option.append(words, " ", number);
    return option;
  }

  choose(n) {
    this.chosen = n;
    for (const [at, option] of [...this.list.children].entries()) option.setAttribute("aria-selected", String(at === n));
    const option = this.list.children[n];
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  // One place more than there are completions: between the last and the first stands what was typed.
  move(step) {
    const places = this.list.children.length + 1;
    this.choose(((this.chosen + 1 + step + places) % places) - 1);
  }

  press(event) {
    const open = !this.list.hidden;
    if (event.key === "ArrowDown" && !open) this.wait();
    else if (event.key === "ArrowDown" && open) this.move(1);
    else if (event.key === "ArrowUp" && open) this.move(-1);
    else if (event.key === "Escape" && open) this.close();
    else if (event.key === "Enter" && open && this.chosen >= 0) this.take(this.list.children[this.chosen]);
    else return;
    event.preventDefault();
  }

  take(option) {
    if (!option) return;
    this.input.value = option.dataset.text;
    this.close();
    this.input.form.requestSubmit();
  }

  close() {
    this.rest();
    this.show([]);
  }
}

// Buttons that copy what is shown beside them. Without this script they stay hidden: the text can be selected by hand.
class Copier {
  constructor(button) {
    this.button = button;
    this.label = button.textContent;
    this.source = document.getElementById(button.dataset.copy);
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", () => this.copy());
    button.hidden = false;
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.source.textContent);
    } catch {
      // Browsers give a clipboard only to encrypted pages: what is selected can be copied on all.
      getSelection().selectAllChildren(this.source);
      if (!document.execCommand("copy")) return;
    }
    this.button.textContent = this.button.dataset.copied;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.button.textContent = this.label), SHOWN);
  }
}

for (const input of document.querySelectorAll("input[data-suggest]")) new Completer(input);
for (const button of document.querySelectorAll("button[data-copy]")) new Copier(button);
