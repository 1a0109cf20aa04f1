// Hides the promises that do not have every chosen value. Without it, the index above them leads to each.
"use strict";
(() => {
  const form = document.querySelector("form.choose");
  if (!form) return;
  const told = form.querySelector("[role=status]");
  const choices = [...form.querySelectorAll("select")];
  const rows = [...document.querySelectorAll("tr[data-f]")];
  const years = new Set(rows.map(row => row.closest("section")));

  // Numbers in the digits of the site.
  const thai = /[๐-๙]/.test(form.textContent);
  const digits = number => thai ? String(number).replace(/\d/g, digit => String.fromCharCode(0xe50 + +digit)) : number;
  const wanted = () => choices.map(choice => choice.value).filter(Boolean);

  function show() {
    const chosen = wanted();
    for (const row of rows) {
      const has = row.dataset.f.split(" ");
      row.hidden = !chosen.every(token => has.includes(token));
    }
    const shown = rows.filter(row => !row.hidden).length;
    for (const year of years) year.hidden = chosen.length > 0 && !year.querySelector("tr[data-f]:not([hidden])");
    const words = shown ? form.dataset.found : form.dataset.none;
    told.textContent = chosen.length ? words.replace("{}", digits(shown)) : "";
  }

  // An address such as /promises/#state-none chooses by itself; one of a promise shows it whatever is chosen.
  function follow() {
    const token = decodeURIComponent(location.hash.slice(1));
    const choice = choices.find(each => [...each.options].some(option => option.value && option.value === token));
    const row = rows.find(each => each.id === token);
    if (choice) choice.value = token;
    else if (row && row.hidden) for (const each of choices) each.value = "";
    else return;
    show();
    if (row) row.scrollIntoView();
  }

  form.addEventListener("change", () => {
    const [only, ...more] = wanted();
    history.replaceState(null, "", only && !more.length ? `#${only}` : location.pathname);
    show();
  });
  form.addEventListener("submit", event => event.preventDefault());
  addEventListener("hashchange", follow);
  form.hidden = false;
  document.querySelector(".facets").hidden = true;
  follow();
})();
