// Buttons that copy what is shown beside them. Without this script they stay hidden: the text can be selected by hand.
"use strict";

const SHOWN = 2500; // Milliseconds for which a button says that it has copied.

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

for (const button of document.querySelectorAll("button[data-copy]")) new Copier(button);
